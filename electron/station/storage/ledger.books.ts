/** The statements of one connection to the ledger, and what is remembered between them. */
import { createSecretKey, type KeyObject } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { votersOf } from './ledger.listed.rules.ts'
import {
  type Choice,
  chained,
  choiceOf,
  distinct,
  GENESIS,
  inOrder,
  picksOf,
  picksText,
} from './ledger.rules.ts'
import { type Counts, countIn, type Difference, TURNOUT } from './ledger.tally.ts'

export interface Sealed {
  id: string
  round: string
  voter: Uint8Array
  picks: ReadonlyArray<Choice>
  at: string
  /** Whether it may take the place of an order that the same worker gave before. */
  mayReplace: boolean
}
export interface Receipt {
  /** Of the worker within the round, from 1; a changed order keeps it. */
  number: number
  at: string
}
export type Verdict = { kind: 'recorded'; receipt: Receipt } | { kind: 'already-ordered' }
export interface Head {
  sequence: number
  hash: Uint8Array
}
/** Of rounds that are not sealed: when the last order came, and how many workers ordered since a moment; never who. */
export interface Traffic {
  lastAt: string | null
  orders: number
}
/** The end of a round's own chain. */
interface ChainEnd {
  hash: Uint8Array
  /** Orders in it, also those that were replaced. */
  orders: number
}
interface Round extends ChainEnd {
  number: number
  /** Null once the round is sealed. */
  key: KeyObject | null
}
/** An order that stands in the ledger. */
interface Standing {
  sequence: number
  number: number
  id: string
  at: string
  picks: ReadonlyArray<Choice>
  replaces: number | null
}
/** An order that voters and tally on disk do not hold yet. */
interface Waiting extends Difference {
  sequence: number
  round: number
  voter: Uint8Array
  hash: Uint8Array
}

type Row = Record<string, SQLOutputValue>

/** Ratings and confirmations are kept as orders in rounds of their own, whose names hold a colon. */
const OF_ORDERING = "round NOT IN (SELECT number FROM rounds WHERE id LIKE '%:%')"

const bytesOf = (value: unknown) => (value instanceof Uint8Array ? value : GENESIS)
const voterKey = (round: number, voter: Uint8Array) => `${round}:${Buffer.from(voter).toString('latin1')}`

const voterIn = (row: Row | undefined): Uint8Array | null => (row ? bytesOf(row.voter) : null)

const standingOf = (row: Row): Standing => ({
  sequence: Number(row.sequence),
  number: Number(row.number),
  id: String(row.id),
  at: String(row.at),
  picks: picksOf(String(row.picks)),
  replaces: row.replaces === null ? null : Number(row.replaces),
})

/** Made anew after every rollback: what it remembers is what the connection would find. */
export const openBooks = (database: DatabaseSync) => {
  const statement = {
    head: database.prepare('SELECT sequence, hash FROM orders ORDER BY sequence DESC LIMIT 1'),
    round: database.prepare('SELECT number, key, head, orders FROM rounds WHERE id = ?'),
    addRound: database.prepare('INSERT INTO rounds (id, key) VALUES (?, ?)'),
    add: database.prepare('INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    order: database.prepare('SELECT * FROM orders WHERE sequence = ?'),
    voter: database.prepare('SELECT sequence FROM voters WHERE round = ? AND voter = ?'),
    keepVoter: database.prepare('INSERT OR REPLACE INTO voters VALUES (?, ?, ?)'),
    choice: database.prepare(
      'SELECT choice FROM choices WHERE round = ? AND dish = ? AND venue = ? AND slot = ?',
    ),
    addChoice: database.prepare('INSERT INTO choices (round, dish, venue, slot) VALUES (?, ?, ?, ?)'),
    count: database.prepare('INSERT INTO tally VALUES (?, ?) ON CONFLICT DO UPDATE SET orders = orders + ?2'),
    counted: database.prepare('SELECT orders FROM tally WHERE choice = ?'),
    last: database.prepare(`SELECT at FROM orders WHERE ${OF_ORDERING} ORDER BY sequence DESC LIMIT 1`),
    // Walks back from the last order, so that it costs as much as there are orders since.
    since: database.prepare(
      `SELECT count(*) AS orders FROM orders WHERE replaces IS NULL AND ${OF_ORDERING} AND sequence >
         coalesce((SELECT sequence FROM orders WHERE at < ? ORDER BY sequence DESC LIMIT 1), 0)`,
    ),
    tally: database.prepare(
      'SELECT dish, venue, slot, orders FROM choices JOIN tally USING (choice) WHERE round = ? ORDER BY choice',
    ),
    chainEnd: database.prepare('UPDATE rounds SET head = ?, orders = orders + 1 WHERE number = ?'),
    endList: database.prepare('UPDATE listed SET current = 0 WHERE round = ?'),
    list: database.prepare(
      `INSERT INTO listed VALUES (?, ?, ?, 1)
       ON CONFLICT DO UPDATE SET voter = excluded.voter, current = 1 WHERE current = 0`,
    ),
    everListed: database.prepare('SELECT voter FROM listed WHERE round = ? AND tag = ?'),
    voterOf: database.prepare('SELECT voter FROM listed WHERE round = ? AND tag = ? AND current = 1'),
    listed: database.prepare(
      'SELECT count(DISTINCT voter) AS workers FROM listed WHERE round = ? AND current = 1',
    ),
    listedVoter: database.prepare(
      'SELECT 1 FROM listed WHERE round = ? AND voter = ? AND current = 1 LIMIT 1',
    ),
    confirmed: database.prepare(
      `SELECT count(*) AS workers FROM (SELECT DISTINCT voter FROM listed WHERE round = ?1 AND current = 1)
       WHERE voter IN (SELECT voter FROM voters WHERE round = ?1)`,
    ),
    keyed: database.prepare("SELECT id FROM rounds WHERE key <> x'' AND substr(id, 1, length(?1)) = ?1"),
    gathered: database.prepare('UPDATE gathered SET sequence = ?'),
  }
  const rounds = new Map<string, Round>()
  const counts = new Map<number, Counts>()
  /** The newest order of each worker among those that wait to be gathered. */
  const newest = new Map<string, number>()
  let waiting: Waiting[] = []
  const gatheredUpTo = Number(database.prepare('SELECT sequence FROM gathered').get()?.sequence ?? 0)
  const last = statement.head.get()
  let head: Head = {
    // The orders of a sealed round are gone; their sequences are not given again.
    sequence: Math.max(gatheredUpTo, Number(last?.sequence ?? 0)),
    hash: bytesOf(last?.hash),
  }

  const orderAt = (sequence: number): Standing => {
    const row = statement.order.get(sequence)
    if (!row) throw new Error(`order ${sequence} is missing`)
    return standingOf(row)
  }

  const wait = (order: Waiting) => {
    waiting.push(order)
    newest.set(voterKey(order.round, order.voter), order.sequence)
  }

  const readWaiting = () => {
    const rows = database
      .prepare('SELECT * FROM orders WHERE sequence > ? ORDER BY sequence')
      .all(gatheredUpTo)
    for (const row of rows) {
      const { sequence, picks, replaces } = standingOf(row)
      const replaced = replaces === null ? null : orderAt(replaces).picks
      const [round, voter, hash] = [Number(row.round), bytesOf(row.voter), bytesOf(row.hash)]
      wait({ sequence, round, voter, hash, picks, replaced })
    }
  }
  readWaiting()

  const round = (id: string): Round | null => {
    const known = rounds.get(id)
    if (known) return known
    const row = statement.round.get(id)
    if (!row) return null
    const number = Number(row.number)
    const mine = waiting.filter(order => order.round === number)
    const key = bytesOf(row.key)
    const found = {
      number,
      key: key.length > 0 ? createSecretKey(key) : null,
      hash: mine.at(-1)?.hash ?? bytesOf(row.head),
      orders: Number(row.orders) + mine.length,
    }
    rounds.set(id, found)
    return found
  }

  const readCounts = (number: number): Counts => {
    const read: Counts = new Map(statement.tally.all(number).map(row => [choiceKey(row), Number(row.orders)]))
    read.set(TURNOUT, Number(statement.counted.get(-number)?.orders ?? 0))
    for (const order of waiting) if (order.round === number) countIn(read, order)
    return read
  }
  const countsOf = (number: number): Counts => {
    const known = counts.get(number) ?? readCounts(number)
    counts.set(number, known)
    return known
  }

  /** What the worker ordered last in this round. */
  const standing = (number: number, voter: Uint8Array): Standing | null => {
    const sequence = newest.get(voterKey(number, voter)) ?? statement.voter.get(number, voter)?.sequence
    return sequence === undefined ? null : orderAt(Number(sequence))
  }

  const hasOrdered = (number: number, voter: Uint8Array): boolean =>
    newest.has(voterKey(number, voter)) || statement.voter.get(number, voter) !== undefined

  /** Listed workers who ordered and wait to be gathered. */
  const confirmedWaiting = (number: number): number => {
    const fresh = new Map(
      waiting
        .filter(order => order.round === number)
        .map(order => [voterKey(number, order.voter), order.voter]),
    )
    return [...fresh.values()].filter(
      voter => !statement.voter.get(number, voter) && statement.listedVoter.get(number, voter),
    ).length
  }

  /** An order that was sent twice is answered as it was, also when another one replaced it since. */
  const isSame = ({ id, replaces }: Standing, sent: string): boolean =>
    id === sent || (replaces !== null && isSame(orderAt(replaces), sent))

  const add = (order: Sealed, within: Round, before: Standing | null): Verdict => {
    const picks = inOrder(distinct(order.picks))
    const number = before?.number ?? (countsOf(within.number).get(TURNOUT) ?? 0) + 1
    const sequence = head.sequence + 1
    const entry = { ...order, sequence, number, picks: picksText(picks), replaces: before?.sequence ?? null }
    const hash = chained(within.hash, entry)
    const { id, voter, at, replaces } = entry
    statement.add.run(sequence, within.number, number, id, voter, entry.picks, at, hash, replaces)
    const difference = { picks, replaced: before?.picks ?? null }
    countIn(countsOf(within.number), difference)
    wait({ ...difference, sequence, round: within.number, voter, hash })
    within.hash = hash
    within.orders += 1
    head = { sequence, hash }
    return { kind: 'recorded', receipt: { number, at } }
  }

  const choiceNumber = (number: number, { dish, venue, slot }: Choice) =>
    statement.choice.get(number, dish, venue, slot)?.choice ??
    statement.addChoice.run(number, dish, venue, slot).lastInsertRowid

  const keepCounts = (number: number, difference: Counts) => {
    for (const [key, by] of difference) {
      const choice = key === TURNOUT ? -number : Number(choiceNumber(number, choiceOf(key)))
      statement.count.run(choice, by)
    }
  }

  return {
    round,
    head: () => head,
    turnout: (id: string) => countsOf(round(id)?.number ?? 0).get(TURNOUT) ?? 0,
    traffic: (since: string): Traffic => {
      const last = statement.last.get()
      return {
        lastAt: last ? String(last.at) : null,
        orders: Number(statement.since.get(since)?.orders ?? 0),
      }
    },
    tally: (id: string) =>
      [...countsOf(round(id)?.number ?? 0)]
        .filter(([key, orders]) => key !== TURNOUT && orders > 0)
        .map(([key, orders]) => ({ ...choiceOf(key), orders })),
    addRound: (id: string, key: Uint8Array) => {
      statement.addRound.run(id, key)
    },
    /** Within a transaction: these and no others may order in the round; each with all numbers that are that one's. */
    list: (id: string, workers: ReadonlyArray<readonly Uint8Array[]>) => {
      const number = round(id)?.number ?? 0
      const voters = votersOf(workers, {
        voterOf: tag => voterIn(statement.everListed.get(number, tag)),
        hasOrdered: voter => hasOrdered(number, voter),
      })
      statement.endList.run(number)
      for (const [at, tags] of workers.entries())
        for (const tag of tags) statement.list.run(number, tag, voters[at] ?? tag)
    },
    /** The voter whose number it is, by the round's list; null: nobody's. */
    voterOf: (id: string, tag: Uint8Array) => voterIn(statement.voterOf.get(round(id)?.number ?? 0, tag)),
    listed: (id: string) => Number(statement.listed.get(round(id)?.number ?? 0)?.workers ?? 0),
    hasOrdered: (id: string, voter: Uint8Array) => hasOrdered(round(id)?.number ?? 0, voter),
    /** Of those on the round's list, how many ordered. */
    confirmed: (id: string): number => {
      const number = round(id)?.number ?? 0
      return Number(statement.confirmed.get(number)?.workers ?? 0) + confirmedWaiting(number)
    },
    /** Rounds that are not sealed and whose names begin so. */
    keyed: (beginning: string): string[] => statement.keyed.all(beginning).map(row => String(row.id)),
    /** Within a transaction; counts only once that is committed. */
    record: (order: Sealed): Verdict => {
      const within = round(order.round)
      if (!within) throw new Error(`round ${order.round} was never opened`)
      const before = standing(within.number, order.voter)
      if (before && isSame(before, order.id))
        return { kind: 'recorded', receipt: { number: before.number, at: before.at } }
      if (before && !order.mayReplace) return { kind: 'already-ordered' }
      return add(order, within, before)
    },
    /** Orders that wait to be gathered. */
    waiting: () => waiting.length,
    /** Within a transaction: brings voters and tally on disk up to the last order. */
    gather: () => {
      const differences = new Map<number, Counts>()
      for (const order of waiting) {
        const difference = differences.get(order.round) ?? new Map()
        differences.set(order.round, difference)
        countIn(difference, order)
        statement.keepVoter.run(order.round, order.voter, order.sequence)
        statement.chainEnd.run(order.hash, order.round)
      }
      for (const [number, difference] of differences) keepCounts(number, difference)
      statement.gathered.run(head.sequence)
    },
    /** After the transaction that gathered was committed. */
    gathered: () => {
      waiting = []
      newest.clear()
    },
  }
}
export type Books = ReturnType<typeof openBooks>

const choiceKey = ({ dish, venue, slot }: Row) => JSON.stringify([dish, venue, slot])

/** Takes orders after `head` out again: SQLite may have kept on disk what it could not promise to keep. */
export const forgetAfter = (database: DatabaseSync, head: Head) => {
  // Only what was acknowledged is ever gathered, so voters and tally know nothing of these.
  database.prepare('DELETE FROM orders WHERE sequence > ?').run(head.sequence)
}
