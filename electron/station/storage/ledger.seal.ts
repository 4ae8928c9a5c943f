/** 封票: takes a round's orders apart, so that nothing joins a worker to a choice any more, and proves what was ordered. */
import { hash as digest } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { reserveLog } from './ledger.connection.ts'
import { type Choice, GENESIS } from './ledger.rules.ts'

/** What a seal says of a round; hashes are hexadecimal. */
export interface SealFacts {
  round: string
  /** Workers who ordered. */
  workers: number
  /** Orders in the chain, also those that were changed later, and the chain's end. */
  orders: number
  head: string
  totals: Array<Choice & { orders: number }>
  /** Where the chains of the roll and of the ballots end. */
  roll: string
  ballots: string
}

export interface SealedRecord {
  kind: 'roll' | 'ballot'
  place: number
  /** The worker's pseudonym, whose key is gone, in hexadecimal; or the picks as JSON triples. */
  content: string
  hash: string
}

/** Each record leads to the next; the source of the records' order is their content alone. */
export const chainedRecord = (before: Uint8Array, content: string): Uint8Array =>
  digest('sha256', Buffer.concat([before, Buffer.from(content)]), 'buffer')

const hex = (bytes: unknown) => Buffer.from(bytes instanceof Uint8Array ? bytes : GENESIS).toString('hex')

const SOURCES = {
  roll: `SELECT lower(hex(voter)) AS content FROM voters WHERE round = ? ORDER BY voter`,
  ballot: `SELECT orders.picks AS content FROM voters JOIN orders USING (sequence)
           WHERE voters.round = ? ORDER BY orders.picks`,
}
const TARGETS = {
  roll: 'INSERT INTO roll VALUES (?1, ?2, unhex(?3), ?4)',
  ballot: 'INSERT INTO ballots VALUES (?1, ?2, ?3, ?4)',
}

const copy = (database: DatabaseSync, kind: SealedRecord['kind'], round: number): Uint8Array => {
  const add = database.prepare(TARGETS[kind])
  let hash: Uint8Array = GENESIS
  let place = 0
  for (const row of database.prepare(SOURCES[kind]).iterate(round)) {
    const content = String(row.content)
    hash = chainedRecord(hash, content)
    place += 1
    add.run(round, place, content, hash)
  }
  return hash
}

export interface SealParts {
  round: { id: string; number: number }
  totals: SealFacts['totals']
  workers: number
  /** Makes the certificate's text of the facts. */
  certify: (facts: SealFacts) => string
}

/** Within a transaction, all of the round being gathered: roll and ballots apart, orders and key gone, certificate kept. */
export const sealRound = (database: DatabaseSync, { round, totals, workers, certify }: SealParts): string => {
  const row = database.prepare('SELECT head, orders FROM rounds WHERE number = ?').get(round.number)
  const roll = hex(copy(database, 'roll', round.number))
  const ballots = hex(copy(database, 'ballot', round.number))
  const facts = {
    round: round.id,
    workers,
    orders: Number(row?.orders ?? 0),
    head: hex(row?.head),
    totals,
    roll,
    ballots,
  }
  const certificate = certify(facts)
  const turnout = JSON.stringify(turnoutOf(database, round.number))
  database
    .prepare('INSERT INTO seals (round, certificate, turnout) VALUES (?, ?, ?)')
    .run(round.number, certificate, turnout)
  for (const table of ['voters', 'listed', 'orders'])
    database.prepare(`DELETE FROM ${table} WHERE round = ?`).run(round.number)
  database.prepare("UPDATE rounds SET key = x'' WHERE number = ?").run(round.number)
  return certificate
}

/** How many workers had ordered at a moment. */
export interface TurnoutAt {
  at: string
  workers: number
}

/** Hours, and more than one where fewer than so many ordered in it: nobody is told by a time. */
const FEWEST_IN_STEP = 5

const HOURS = `
  SELECT strftime('%Y-%m-%dT%H:59:59.999Z', at) AS hour, count(*) AS workers
  FROM orders WHERE round = ? AND replaces IS NULL GROUP BY hour ORDER BY min(sequence)`

const turnoutOf = (database: DatabaseSync, round: number): TurnoutAt[] => {
  const steps: TurnoutAt[] = []
  let [workers, told] = [0, 0]
  for (const row of database.prepare(HOURS).all(round)) {
    workers += Number(row.workers)
    if (workers - told < FEWEST_IN_STEP) continue
    steps.push({ at: String(row.hour), workers })
    told = workers
  }
  return steps
}

const Turnout = z.array(z.object({ at: z.string(), workers: z.number() }))

export const sealedTurnout = (database: DatabaseSync, round: string): TurnoutAt[] => {
  const row = database
    .prepare('SELECT turnout FROM seals JOIN rounds ON rounds.number = seals.round WHERE rounds.id = ?')
    .get(round)
  return Turnout.parse(JSON.parse(String(row?.turnout ?? '[]')))
}

/** Whether pages of the file or of its log may still hold what a seal removed. */
export const needsCleaning = (database: DatabaseSync): boolean =>
  database.prepare('SELECT 1 FROM seals WHERE cleaned = 0').get() !== undefined

/**
 * Writes the ledger anew without what was removed. The log is emptied before and after, because its old pages lie
 * in it until they are written over.
 */
export const cleanAfterSeal = (database: DatabaseSync, file: string) => {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.exec('VACUUM')
  database.exec('UPDATE seals SET cleaned = 1')
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  reserveLog(`${file}-wal`)
}

export const certificateOf = (database: DatabaseSync, round: string): string | null => {
  const row = database
    .prepare('SELECT certificate FROM seals JOIN rounds ON rounds.number = seals.round WHERE rounds.id = ?')
    .get(round)
  return row ? String(row.certificate) : null
}

const RECORDS = `
  SELECT 'roll' AS kind, place, lower(hex(tag)) AS content, hash FROM roll WHERE round = ?1
  UNION ALL SELECT 'ballot', place, picks, hash FROM ballots WHERE round = ?1`

/** Roll, then ballots, each in the order of its chain. */
export function* recordsOf(database: DatabaseSync, round: string): Generator<SealedRecord> {
  const number = database.prepare('SELECT number FROM rounds WHERE id = ?').get(round)?.number ?? 0
  for (const row of database.prepare(RECORDS).iterate(Number(number))) {
    const kind = row.kind === 'roll' ? 'roll' : 'ballot'
    yield { kind, place: Number(row.place), content: String(row.content), hash: hex(row.hash) }
  }
}
