/** The ledger's pure part: the voter's pseudonym, the bytes of an order, and the chain over them. */
import { createHmac, hash, type KeyObject } from 'node:crypto'

export interface Choice {
  dish: string
  venue: string
  slot: string
}

/** An order as it is kept; of the worker only the pseudonym. */
export interface Entry {
  sequence: number
  round: string
  number: number
  id: string
  voter: Uint8Array
  /** JSON of [dish, venue, slot] triples. */
  picks: string
  at: string
  /** Sequence of the order whose place it takes; null: the worker's first. */
  replaces: number | null
}

/** What the first order of a ledger is chained to. */
export const GENESIS = new Uint8Array(32)

/** The same worker has the same pseudonym within a round, and unrelated ones in different rounds. */
export const pseudonym = (key: KeyObject, identification: string): Uint8Array =>
  createHmac('sha256', key).update(identification).digest()

/** A choice made twice in one order counts once. */
export const distinct = (picks: ReadonlyArray<Choice>): Choice[] => [
  ...new Map(picks.map(pick => [keyOf(pick), pick])).values(),
]

export const keyOf = ({ dish, venue, slot }: Choice) => JSON.stringify([dish, venue, slot])

/** The choice behind a key. */
export const choiceOf = (key: string): Choice => {
  const [dish, venue, slot]: [string, string, string] = JSON.parse(key)
  return { dish, venue, slot }
}

/** The order of picks within an order says nothing and is not kept. */
export const inOrder = (picks: readonly Choice[]): Choice[] =>
  picks.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

export const picksText = (picks: ReadonlyArray<Choice>) =>
  JSON.stringify(picks.map(({ dish, venue, slot }) => [dish, venue, slot]))

export const picksOf = (text: string): Choice[] => {
  const triples: [string, string, string][] = JSON.parse(text)
  return triples.map(([dish, venue, slot]) => ({ dish, venue, slot }))
}

export const chained = (before: Uint8Array, entry: Entry): Uint8Array => {
  const { sequence, round, number, id, voter, picks, at, replaces } = entry
  const text = JSON.stringify([
    ...[sequence, round, number, id, Buffer.from(voter).toString('hex'), picks, at],
    ...(replaces === null ? [] : [replaces]),
  ])
  return hash('sha256', Buffer.concat([before, Buffer.from(text)]), 'buffer')
}
