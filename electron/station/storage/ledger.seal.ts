/** 封票: what is kept of a sealed round: certificate, roll, ballots and turnout, and nothing that joins them. */
import { hash as digest } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { type Choice, GENESIS } from './ledger.rules.ts'
import type { Apart } from './ledger.seal.steps.ts'

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

export const hex = (bytes: unknown) =>
  Buffer.from(bytes instanceof Uint8Array ? bytes : GENESIS).toString('hex')

export interface SealParts {
  round: { id: string; number: number }
  totals: SealFacts['totals']
  workers: number
  /** Roll, ballots and turnout, which lie in the ledger already. */
  apart: Apart
  /** Makes the certificate's text of the facts. */
  certify: (facts: SealFacts) => string
}

/** Within a transaction: the certificate kept, the key gone; from here on the round's orders are only to be removed. */
export const keepSeal = (
  database: DatabaseSync,
  { round, totals, workers, apart, certify }: SealParts,
): string => {
  const row = database.prepare('SELECT head, orders FROM rounds WHERE number = ?').get(round.number)
  const { roll, ballots, turnout } = apart
  const [orders, head] = [Number(row?.orders ?? 0), hex(row?.head)]
  const certificate = certify({ round: round.id, workers, orders, head, totals, roll, ballots })
  database
    .prepare('INSERT INTO seals (round, certificate, turnout) VALUES (?, ?, ?)')
    .run(round.number, certificate, JSON.stringify(turnout))
  database.prepare("UPDATE rounds SET key = x'' WHERE number = ?").run(round.number)
  return certificate
}

/** How many workers had ordered at a moment. */
export interface TurnoutAt {
  at: string
  workers: number
}

const Turnout = z.array(z.object({ at: z.string(), workers: z.number() }))

export const sealedTurnout = (database: DatabaseSync, round: string): TurnoutAt[] => {
  const row = database
    .prepare('SELECT turnout FROM seals JOIN rounds ON rounds.number = seals.round WHERE rounds.id = ?')
    .get(round)
  return Turnout.parse(JSON.parse(String(row?.turnout ?? '[]')))
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
