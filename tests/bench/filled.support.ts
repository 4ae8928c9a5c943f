/** A ledger with as many orders as one likes, as the ledger itself would have written them. */
import { randomBytes, randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { chained, GENESIS, picksText } from '../../electron/station/storage/ledger.rules.ts'

export const ROUND = 'bench'

const DISHES = Array.from({ length: 40 }, (_, index) => `dish-${index}`)
export const picksFor = (index: number) =>
  [0, 1, 2].map(place => ({
    dish: DISHES[(index * 7 + place * 13) % DISHES.length] ?? 'dish-0',
    venue: `venue-${(index + place) % 3}`,
    slot: `slot-${index % 4}`,
  }))

/** Orders made by SQL in big transactions, chained and counted as the ledger would have done. */
export const fill = (file: string, orders: number) => {
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
