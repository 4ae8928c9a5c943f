/** Measures how long a vote takes to be on disk, against a bare append and fdatasync of the same bytes. */
import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Ledger, type OrderInput, openLedger } from '../../electron/station/storage/ledger.ts'
import { fill, picksFor, ROUND } from './filled.support.ts'
import { stationStart } from './stationStart.support.ts'

const MEASURED = 2_000
const WARM_UP = 200
const TOGETHER = 256
const BATCHES = 12
/** Beside the working tree, because /tmp may be memory. */
const ARTEFACTS = join(import.meta.dirname, '../../artefacts')

const orderFor = (index: number): OrderInput => ({
  id: randomUUID(),
  round: ROUND,
  identification: randomBytes(8).toString('hex'),
  picks: picksFor(index),
})

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
  if (orders > 0) fill(file, orders)
  const start = await stationStart(join(dir, `station-${orders}`), file)
  const ledger = open()
  const { votes, appends } = await measure(ledger, join(dir, `${orders}.floor`))
  const single = Math.round((votes.length * 1_000) / votes.reduce((total, took) => total + took, 0))
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
    ops_per_s_1: single,
    ops_per_s_256: ops,
    gain_256: rounded(ops / single),
    station_start_ms: rounded(start),
  }
}

export const bench = async ({ json }: { json: boolean }) => {
  mkdirSync(ARTEFACTS, { recursive: true })
  const dir = mkdtempSync(join(ARTEFACTS, 'bench-ledger-'))
  try {
    const none = await figures(dir, 0)
    const small = await figures(dir, 1_000)
    const large = await figures(dir, 1_000_000)
    const growth = {
      /** Of the ratio to the floor, from a thousand orders to a million. */
      ratio_p50: rounded(large.ratio_p50 / small.ratio_p50),
      /** Of a station's start, from no orders to a million. */
      station_start: rounded(large.station_start_ms / none.station_start_ms),
    }
    if (json) console.log(JSON.stringify({ ...large, at_1000: small, at_0: none, growth }))
    else {
      console.table({ none, '1,000 orders': small, '1,000,000 orders': large })
      console.table({ growth })
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
