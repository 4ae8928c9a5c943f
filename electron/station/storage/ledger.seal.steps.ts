/**
 * Takes a round's orders apart and removes them, in steps of a few milliseconds: each `next()` is one transaction's
 * work, so that a round of a million orders keeps nobody else waiting.
 */
import type { DatabaseSync } from 'node:sqlite'
import { GENESIS } from './ledger.rules.ts'
import { chainedRecord, hex, type SealedRecord, type TurnoutAt } from './ledger.seal.ts'

/** Rows of a step. */
const STEP = 500

/** Where the chains of roll and ballots end, and how many had ordered when. */
export interface Apart {
  roll: string
  ballots: string
  turnout: TurnoutAt[]
}

/** By what the rows of a round are removed one after another; orders from the oldest on. */
const KEYS = { roll: 'place', ballots: 'place', voters: 'voter', listed: 'tag', orders: 'sequence' }

function* remove(database: DatabaseSync, table: keyof typeof KEYS, round: number): Generator<void> {
  const key = KEYS[table]
  const statement = database.prepare(
    `DELETE FROM ${table} WHERE round = ?1
     AND ${key} IN (SELECT ${key} FROM ${table} WHERE round = ?1 ORDER BY ${key} LIMIT ${STEP})`,
  )
  while (Number(statement.run(round).changes) > 0) yield
}

const TARGETS: Record<SealedRecord['kind'], string> = {
  roll: 'INSERT INTO roll VALUES (?1, ?2, unhex(?3), ?4)',
  ballot: 'INSERT INTO ballots VALUES (?1, ?2, ?3, ?4)',
}

function* copy(
  database: DatabaseSync,
  kind: SealedRecord['kind'],
  round: number,
  contents: Iterable<string>,
): Generator<void, string> {
  const add = database.prepare(TARGETS[kind])
  let hash: Uint8Array = GENESIS
  let place = 0
  for (const content of contents) {
    hash = chainedRecord(hash, content)
    place += 1
    add.run(round, place, content, hash)
    if (place % STEP === 0) yield
  }
  return hex(hash)
}

/** In memory only: how often each choice was made, in the order of their words. */
const MADE = 'CREATE TEMP TABLE made (picks TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT, WITHOUT ROWID'

/** In the order of their pseudonyms; on the way what each chose is counted. */
function* voters(database: DatabaseSync, round: number): Generator<string> {
  const following = database.prepare(
    `SELECT voters.voter, picks FROM voters JOIN orders USING (sequence)
     WHERE voters.round = ? AND voters.voter > ? ORDER BY voters.voter LIMIT ${STEP}`,
  )
  const count = database.prepare('INSERT INTO made VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1')
  let voter: Uint8Array = new Uint8Array()
  for (let rows = following.all(round, voter); rows.length > 0; rows = following.all(round, voter)) {
    for (const row of rows) {
      if (row.voter instanceof Uint8Array) voter = row.voter
      count.run(String(row.picks))
      yield hex(voter)
    }
  }
}

/** In the order of their words, each as often as it was made. */
function* choices(database: DatabaseSync): Generator<string> {
  const next = database.prepare('SELECT picks, times FROM made WHERE picks > ? ORDER BY picks LIMIT 1')
  for (let row = next.get(''); row; row = next.get(String(row.picks)))
    for (let times = Number(row.times); times > 0; times--) yield String(row.picks)
}

/** Hours, and more than one where fewer than so many ordered in it: nobody is told by a time. */
const FEWEST_IN_STEP = 5

const inSteps = (hours: ReadonlyMap<string, number>): TurnoutAt[] => {
  const steps: TurnoutAt[] = []
  let [workers, told] = [0, 0]
  for (const [hour, count] of hours) {
    workers += count
    if (workers - told < FEWEST_IN_STEP) continue
    steps.push({ at: `${hour}:59:59.999Z`, workers })
    told = workers
  }
  return steps
}

function* turnout(database: DatabaseSync, round: number): Generator<void, TurnoutAt[]> {
  const following = database.prepare(
    `SELECT sequence, round, replaces, substr(at, 1, 13) AS hour FROM orders
     WHERE sequence > ? ORDER BY sequence LIMIT ${STEP}`,
  )
  const hours = new Map<string, number>()
  for (let rows = following.all(0); rows.length > 0; rows = following.all(Number(rows.at(-1)?.sequence))) {
    for (const row of rows) {
      if (row.round !== round || row.replaces !== null) continue
      hours.set(String(row.hour), (hours.get(String(row.hour)) ?? 0) + 1)
    }
    yield
  }
  return inSteps(hours)
}

/** Who ordered and what was ordered, each copied in an order that says nothing of the other; all must be gathered. */
export function* takeApart(database: DatabaseSync, round: number): Generator<void, Apart> {
  // What a station that died in the middle left.
  yield* remove(database, 'roll', round)
  yield* remove(database, 'ballots', round)
  database.exec(`DROP TABLE IF EXISTS temp.made; ${MADE}`)
  const roll = yield* copy(database, 'roll', round, voters(database, round))
  const ballots = yield* copy(database, 'ballot', round, choices(database))
  database.exec('DROP TABLE temp.made')
  return { roll, ballots, turnout: yield* turnout(database, round) }
}

/** Everything else that a sealed round left in the ledger. */
export function* removeSealed(database: DatabaseSync): Generator<void> {
  const rounds = database.prepare('SELECT round FROM seals WHERE cleaned = 0').all()
  for (const { round } of rounds)
    for (const table of ['voters', 'listed', 'orders'] as const) yield* remove(database, table, Number(round))
}
