/** Measures how long a vote takes to be on disk, against a bare append and fdatasync of the same bytes. */
import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { chained, GENESIS, picksText } from '../../electron/station/storage/ledger.rules.ts'
import { type Ledger, type OrderInput, openLedger } from '../../electron/station/storage/ledger.ts'

const MEASURED = 2_000
const WARM_UP = 200
const TOGETHER = 256
const BATCHES = 12
const ROUND = 'bench'
/** Beside the working tree, because /tmp may be memory. */
const ARTEFACTS = join(import.meta.dirname, '../../artefacts')

const DISHES = Array.from({ length: 40 }, (_, index) => `dish-${index}`)
const picksFor = (index: number) =>
  [0, 1, 2].map(place => ({
    dish: DISHES[(index * 7 + place * 13) % DISHES.length] ?? 'dish-0',
    venue: `venue-${(index + place) % 3}`,
    slot: `slot-${index % 4}`,
  }))

const orderFor = (index: number): OrderInput => ({
  id: randomUUID(),
  round: ROUND,
  identification: randomBytes(8).toString('hex'),
  picks: picksFor(index),
})

/** Orders made by SQL in big transactions, chained and counted as the ledger would have done. */
const fill = (file: string, orders: number) => {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = WAL; PRAGMA cache_size = -262144; BEGIN')
  const round = Number(database.prepare('SELECT number FROM rounds WHERE id = ?').get(ROUND)?.number)
  const insert = database.prepare('INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)')
  let hash: Uint8Array = GENESIS
  for (let sequence = 1; sequence <= orders; sequence++) {
    const [id, voter, at] = [randomUUID(), randomBytes(32), '2026-01-01T00:00:00.000Z']
    const picks = picksText(picksFor(sequence))
    hash = chained(hash, { sequence, round: ROUND, number: sequence, id, voter, picks, at, replaces: null })
    insert.run(sequence, round, sequence, id, voter, picks, at, hash)
  }
  // In one sort, where the ledger would have put one worker after the other.
  database.exec(`
    INSERT INTO voters SELECT round, voter, sequence FROM orders ORDER BY round, voter;
    UPDATE gathered SET sequence = ${orders}`)
  database.prepare('UPDATE rounds SET head = ?, orders = ? WHERE number = ?').run(hash, orders, round)
  countAgain(database, round, orders)
  // Synced, so that the system does not write the filling back while votes are measured.
  database.exec('COMMIT; PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
}

const countAgain = (database: DatabaseSync, round: number, orders: number) => {
  const counts = new Map<string, number>()
  for (let sequence = 1; sequence <= orders; sequence++) {
    for (const { dish, venue, slot } of picksFor(sequence)) {
      const key = JSON.stringify([dish, venue, slot])
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const choice = database.prepare('INSERT INTO choices (round, dish, venue, slot) VALUES (?, ?, ?, ?)')
  const tally = database.prepare('INSERT INTO tally VALUES (?, ?)')
  for (const [key, count] of counts) {
    const triple: [string, string, string] = JSON.parse(key)
    tally.run(choice.run(round, ...triple).lastInsertRowid, count)
  }
  tally.run(-round, orders)
}

const percentile = (sorted: number[], share: number) =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
const rounded = (value: number) => Math.round(value * 1_000) / 1_000

const timed = async (work: () => unknown) => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Vote, append, vote, append …, so that whatever else the machine does meets both alike. */
const measure = async (ledger: Ledger, floorFile: string) => {
  const descriptor = openSync(floorFile, 'a')
  const votes: number[] = []
  const appends: number[] = []
  for (let index = 0; index < WARM_UP + MEASURED; index++) {
    const order = orderFor(index)
    const bytes = Buffer.from(JSON.stringify(order))
    const vote = await timed(() => ledger.place(order))
    const append = await timed(() => {
      writeSync(descriptor, bytes)
      fdatasyncSync(descriptor)
    })
    if (index < WARM_UP) continue
    votes.push(vote)
    appends.push(append)
  }
  closeSync(descriptor)
  const by = (a: number, b: number) => a - b
  return { votes: votes.sort(by), appends: appends.sort(by) }
}

const throughput = async (ledger: Ledger) => {
  const batches = Array.from({ length: BATCHES }, () =>
    Array.from({ length: TOGETHER }, (_, at) => orderFor(at)),
  )
  const took = await timed(async () => {
    for (const batch of batches) await Promise.all(batch.map(order => ledger.place(order)))
  })
  return Math.round((BATCHES * TOGETHER * 1_000) / took)
}

const figures = async (dir: string, orders: number) => {
  const file = join(dir, `${orders}.sqlite`)
  const open = () => openLedger({ file, report: problem => console.error(problem) })
  const empty = open()
  empty.openRound(ROUND)
  empty.close()
  fill(file, orders)
  const ledger = open()
  const { votes, appends } = await measure(ledger, join(dir, `${orders}.floor`))
  const ops = await throughput(ledger)
  ledger.close()
  const [p50, p99, floor50, floor99] = [votes, appends].flatMap(times =>
    [0.5, 0.99].map(at => percentile(times, at)),
  )
  if (p50 === undefined || p99 === undefined || floor50 === undefined || floor99 === undefined)
    throw new Error('nothing measured')
  return {
    p50_ms: rounded(p50),
    p99_ms: rounded(p99),
    floor_p50_ms: rounded(floor50),
    floor_p99_ms: rounded(floor99),
    ratio_p50: rounded(p50 / floor50),
    ratio_p99: rounded(p99 / floor99),
    ops_per_s_256: ops,
  }
}

export const bench = async ({ json }: { json: boolean }) => {
  mkdirSync(ARTEFACTS, { recursive: true })
  const dir = mkdtempSync(join(ARTEFACTS, 'bench-ledger-'))
  try {
    const small = await figures(dir, 1_000)
    const large = await figures(dir, 1_000_000)
    if (json) console.log(JSON.stringify({ ...large, at_1000: small }))
    else console.table({ '1,000 orders': small, '1,000,000 orders': large })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
