/** Reads the ledger through and says whether it agrees with itself: pages, chain, tally. */
import type { DatabaseSync } from 'node:sqlite'
import { DamageError } from './ledger.errors.ts'
import { chained, GENESIS, keyOf } from './ledger.rules.ts'

const SLICE = 200
const ROWS = `
  SELECT sequence, rounds.id AS round, orders.round AS place, orders.number, orders.id, voter, picks, at, hash
  FROM orders LEFT JOIN rounds ON rounds.number = orders.round
  WHERE sequence > ? ORDER BY sequence LIMIT ${SLICE}`

/** Structure of every page, and that each index says what its table says. */
export const checkPages = (database: DatabaseSync) => {
  const answer = database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check
  if (answer !== 'ok') throw new DamageError(`SQLite found: ${answer}`)
}

/** Yields after each slice, so that it can be spread over idle moments; throws DamageError. */
export function* checkChain(database: DatabaseSync): Generator<void> {
  const slice = database.prepare(ROWS)
  const counts = new Map<string, number>()
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  let sequence = 0
  let hash: Uint8Array = GENESIS
  for (;;) {
    const rows = slice.all(sequence)
    for (const row of rows) {
      const entry = {
        sequence: sequence + 1,
        round: String(row.round),
        number: Number(row.number),
        id: String(row.id),
        voter: row.voter instanceof Uint8Array ? row.voter : GENESIS,
        picks: String(row.picks),
        at: String(row.at),
      }
      hash = chained(hash, entry)
      sequence += 1
      if (
        row.sequence !== sequence ||
        !(row.hash instanceof Uint8Array) ||
        Buffer.compare(row.hash, hash) !== 0
      ) {
        throw new DamageError(`order ${row.sequence} does not fit the chain`)
      }
      add(`${row.place}`)
      for (const pick of picksOf(entry.picks)) add(`${row.place}${pick}`)
    }
    // The tally is compared in the same turn in which the last order was read, so that none comes between.
    if (rows.length < SLICE) return compareTally(database, counts)
    yield
  }
}

const picksOf = (picks: string): string[] => {
  const triples: [string, string, string][] = JSON.parse(picks)
  return triples.map(([dish, venue, slot]) => keyOf({ dish, venue, slot }))
}

const compareTally = (database: DatabaseSync, counts: Map<string, number>) => {
  const kept = database.prepare(
    'SELECT tally.choice, round, dish, venue, slot, orders FROM tally LEFT JOIN choices USING (choice)',
  )
  const rows = kept.all()
  for (const { choice, round, dish, venue, slot, orders } of rows) {
    const isTurnout = Number(choice) < 0
    const pick = keyOf({ dish: String(dish), venue: String(venue), slot: String(slot) })
    const key = isTurnout ? `${-Number(choice)}` : `${round}${pick}`
    if (counts.get(key) !== orders)
      throw new DamageError(`the tally of ${key} is ${orders}, not ${counts.get(key)}`)
  }
  if (rows.length !== counts.size) throw new DamageError('the tally leaves out something that was ordered')
}
