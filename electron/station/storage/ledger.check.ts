/** Reads the ledger through and says whether it agrees with itself: pages, chain, voters, tally. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { DamageError } from './ledger.errors.ts'
import { type Choice, chained, GENESIS, keyOf, picksOf } from './ledger.rules.ts'
import { type Counts, countIn, type Difference, TURNOUT } from './ledger.tally.ts'

const SLICE = 200
/** Orders of a sealed round stand here only until they are removed. */
const ROWS = `
  SELECT sequence, rounds.id AS round, orders.round AS place, orders.number, orders.id, voter, picks, at, hash, replaces,
    (SELECT old.picks FROM orders AS old WHERE old.sequence = orders.replaces) AS replaced,
    (SELECT voters.sequence FROM voters WHERE voters.round = orders.round AND voters.voter = orders.voter) AS newest
  FROM orders LEFT JOIN rounds ON rounds.number = orders.round
  WHERE sequence > ? AND orders.round NOT IN (SELECT round FROM seals) ORDER BY sequence LIMIT ${SLICE}`

type Row = Record<string, SQLOutputValue>

const bytesOf = (value: unknown) => (value instanceof Uint8Array ? value : GENESIS)
const same = (a: unknown, b: Uint8Array) => a instanceof Uint8Array && Buffer.compare(a, b) === 0

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

const hashOf = (before: Uint8Array, row: Row) =>
  chained(before, {
    sequence: Number(row.sequence),
    round: String(row.round),
    number: Number(row.number),
    id: String(row.id),
    voter: bytesOf(row.voter),
    picks: String(row.picks),
    at: String(row.at),
    replaces: row.replaces === null ? null : Number(row.replaces),
  })

const demandRow = (row: Row, hash: Uint8Array, gathered: number) => {
  const { sequence, hash: kept, newest } = row
  if (!same(kept, hash)) throw new DamageError(`order ${sequence} does not fit the chain`)
  if (Number(sequence) <= gathered && !(Number(newest ?? 0) >= Number(sequence)))
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

const sealsIn = (database: DatabaseSync) =>
  Number(database.prepare('SELECT count(*) AS seals FROM seals').get()?.seals)

/** Yields after each slice, so that it can be spread over idle moments; throws DamageError. */
export function* checkChain(database: DatabaseSync): Generator<void> {
  // A seal in the middle takes away what was read already: then it is read from the beginning.
  while (!(yield* readThrough(database, sealsIn(database))));
}

/** Answers whether it came to the end before another round was sealed. */
function* readThrough(database: DatabaseSync, seals: number): Generator<void, boolean> {
  const slice = database.prepare(ROWS)
  const recount = new Recount()
  const ends: ChainEnds = new Map()
  for (let sequence = 0; sealsIn(database) === seals; ) {
    const rows = slice.all(sequence)
    const gathered = gatheredUpTo(database)
    for (const row of rows) {
      const round = Number(row.place)
      const end = ends.get(round) ?? { hash: GENESIS, orders: 0 }
      const hash = hashOf(end.hash, row)
      demandRow(row, hash, gathered)
      ends.set(round, { hash, orders: end.orders + 1 })
      countIn(recount.of(round), differenceOf(row))
      sequence = Number(row.sequence)
    }
    // Tally and ends are compared in the same turn in which the last order was read, so that none comes between.
    if (rows.length < SLICE) {
      const after = database.prepare(ROWS.replace(`LIMIT ${SLICE}`, '')).all(gatheredUpTo(database))
      compareEnds(database, ends, after)
      compareTally(database, recount, after)
      return true
    }
    yield
  }
  return false
}

type ChainEnds = Map<number, { hash: Uint8Array; orders: number }>

/** What the rounds remember of their chains, and the orders after it, must lead to what was found. */
const compareEnds = (database: DatabaseSync, found: ChainEnds, after: readonly Row[]) => {
  const rounds = database.prepare(
    'SELECT number, head, orders FROM rounds WHERE number NOT IN (SELECT round FROM seals)',
  )
  for (const { number, head, orders } of rounds.all()) {
    const mine = after.filter(row => row.place === number)
    const hash = mine.reduce(hashOf, bytesOf(head))
    const end = found.get(Number(number)) ?? { hash: GENESIS, orders: 0 }
    if (!same(hash, end.hash) || Number(orders) + mine.length !== end.orders)
      throw new DamageError(`round ${number} has ${end.orders} orders, but ended otherwise`)
  }
}

/** The tally on disk lacks the orders that are not gathered yet; that of a sealed round stands by itself. */
const compareTally = (database: DatabaseSync, recount: Recount, after: readonly Row[]) => {
  for (const row of after) countIn(recount.of(Number(row.place)), differenceOf(row), -1)
  const rows = database
    .prepare(
      `SELECT tally.choice, coalesce(round, -tally.choice) AS round, dish, venue, slot, orders
       FROM tally LEFT JOIN choices USING (choice)
       WHERE orders <> 0 AND coalesce(round, -tally.choice) NOT IN (SELECT round FROM seals)`,
    )
    .all()
  for (const row of rows) demandCount(row, recount)
  if (rows.length !== recount.size) throw new DamageError('the tally leaves out something that was ordered')
}

const demandCount = ({ choice, round, dish, venue, slot, orders }: Row, recount: Recount) => {
  const pick: Choice = { dish: String(dish), venue: String(venue), slot: String(slot) }
  const key = Number(choice) < 0 ? TURNOUT : keyOf(pick)
  const counted = recount.of(Number(round)).get(key)
  if (counted !== orders)
    throw new DamageError(`the tally of ${key || 'workers'} in round ${round} is ${orders}, not ${counted}`)
}
