/** Reads the ledger through and says whether it agrees with itself: pages, chain, voters, tally. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { DamageError } from './ledger.errors.ts'
import { type Choice, chained, GENESIS, keyOf, picksOf } from './ledger.rules.ts'
import { type Counts, countIn, type Difference, TURNOUT } from './ledger.tally.ts'

const SLICE = 200
const ROWS = `
  SELECT sequence, rounds.id AS round, orders.round AS place, orders.number, orders.id, voter, picks, at, hash, replaces,
    (SELECT old.picks FROM orders AS old WHERE old.sequence = orders.replaces) AS replaced,
    (SELECT voters.sequence FROM voters WHERE voters.round = orders.round AND voters.voter = orders.voter) AS newest
  FROM orders LEFT JOIN rounds ON rounds.number = orders.round
  WHERE sequence > ? ORDER BY sequence LIMIT ${SLICE}`

type Row = Record<string, SQLOutputValue>

/** Structure of every page, and that each index says what its table says. */
export const checkPages = (database: DatabaseSync) => {
  const answer = database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check
  if (answer !== 'ok') throw new DamageError(`SQLite found: ${answer}`)
}

const gatheredUpTo = (database: DatabaseSync) =>
  Number(database.prepare('SELECT sequence FROM gathered').get()?.sequence ?? 0)

const differenceOf = ({ picks, replaced }: Row): Difference => ({
  picks: picksOf(String(picks)),
  replaced: typeof replaced === 'string' ? picksOf(replaced) : null,
})

const hashOf = (before: Uint8Array, sequence: number, row: Row) =>
  chained(before, {
    sequence,
    round: String(row.round),
    number: Number(row.number),
    id: String(row.id),
    voter: row.voter instanceof Uint8Array ? row.voter : GENESIS,
    picks: String(row.picks),
    at: String(row.at),
    replaces: row.replaces === null ? null : Number(row.replaces),
  })

const demandRow = (row: Row, sequence: number, hash: Uint8Array, gathered: number) => {
  const { sequence: found, hash: kept, newest } = row
  if (found !== sequence || !(kept instanceof Uint8Array) || Buffer.compare(kept, hash) !== 0)
    throw new DamageError(`order ${found} does not fit the chain`)
  if (sequence <= gathered && !(Number(newest ?? 0) >= sequence))
    throw new DamageError(`the worker of order ${sequence} is not among the voters`)
}

/** Counts by the number of the round. */
class Recount {
  readonly #rounds = new Map<number, Counts>()

  of(round: number): Counts {
    const counts = this.#rounds.get(round) ?? new Map<string, number>()
    this.#rounds.set(round, counts)
    return counts
  }

  /** Counts above zero. */
  get size() {
    return [...this.#rounds.values()].reduce(
      (sum, counts) => sum + [...counts.values()].filter(orders => orders !== 0).length,
      0,
    )
  }
}

/** Yields after each slice, so that it can be spread over idle moments; throws DamageError. */
export function* checkChain(database: DatabaseSync): Generator<void> {
  const slice = database.prepare(ROWS)
  const recount = new Recount()
  let sequence = 0
  let hash: Uint8Array = GENESIS
  for (;;) {
    const rows = slice.all(sequence)
    const gathered = gatheredUpTo(database)
    for (const row of rows) {
      sequence += 1
      hash = hashOf(hash, sequence, row)
      demandRow(row, sequence, hash, gathered)
      countIn(recount.of(Number(row.place)), differenceOf(row))
    }
    // The tally is compared in the same turn in which the last order was read, so that none comes between.
    if (rows.length < SLICE) return compareTally(database, recount)
    yield
  }
}

/** The tally on disk lacks the orders that are not gathered yet. */
const compareTally = (database: DatabaseSync, recount: Recount) => {
  const after = database.prepare(ROWS.replace(`LIMIT ${SLICE}`, '')).all(gatheredUpTo(database))
  for (const row of after) countIn(recount.of(Number(row.place)), differenceOf(row), -1)
  const kept = database.prepare(
    `SELECT tally.choice, round, dish, venue, slot, orders FROM tally LEFT JOIN choices USING (choice)
     WHERE orders <> 0`,
  )
  const rows = kept.all()
  for (const row of rows) demandCount(row, recount)
  if (rows.length !== recount.size) throw new DamageError('the tally leaves out something that was ordered')
}

const demandCount = ({ choice, round, dish, venue, slot, orders }: Row, recount: Recount) => {
  const isTurnout = Number(choice) < 0
  const pick: Choice = { dish: String(dish), venue: String(venue), slot: String(slot) }
  const [place, key] = isTurnout ? [-Number(choice), TURNOUT] : [Number(round), keyOf(pick)]
  const counted = recount.of(place).get(key)
  if (counted !== orders)
    throw new DamageError(`the tally of ${key || 'workers'} in round ${place} is ${orders}, not ${counted}`)
}
