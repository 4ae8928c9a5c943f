/** The statements of one connection to the ledger, and what is remembered between them. */
import { createSecretKey, type KeyObject } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { type Choice, chained, distinct, GENESIS, keyOf, picksText } from './ledger.rules.ts'

export interface Sealed {
  id: string
  round: string
  voter: Uint8Array
  picks: ReadonlyArray<Choice>
  at: string
}
export interface Receipt {
  number: number
  at: string
}
export type Verdict =
  | { kind: 'recorded'; receipt: Receipt }
  | { kind: 'already-ordered' }
  | { kind: 'id-taken' }
export interface Head {
  sequence: number
  hash: Uint8Array
}
interface Round {
  number: number
  key: KeyObject
}

const bytesOf = (value: unknown) => (value instanceof Uint8Array ? value : GENESIS)

/** Made anew after every rollback: what it remembers is what the connection would find. */
export const openBooks = (database: DatabaseSync) => {
  const statement = {
    head: database.prepare('SELECT sequence, hash FROM orders ORDER BY sequence DESC LIMIT 1'),
    round: database.prepare('SELECT number, key FROM rounds WHERE id = ?'),
    addRound: database.prepare('INSERT INTO rounds (id, key) VALUES (?, ?)'),
    add: database.prepare('INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'),
    byVoter: database.prepare('SELECT id, number, at FROM orders WHERE round = ? AND voter = ?'),
    choice: database.prepare(
      'SELECT choice FROM choices WHERE round = ? AND dish = ? AND venue = ? AND slot = ?',
    ),
    addChoice: database.prepare('INSERT INTO choices (round, dish, venue, slot) VALUES (?, ?, ?, ?)'),
    count: database.prepare('INSERT INTO tally VALUES (?, 1) ON CONFLICT DO UPDATE SET orders = orders + 1'),
    counted: database.prepare('SELECT orders FROM tally WHERE choice = ?'),
    tally: database.prepare(
      'SELECT dish, venue, slot, orders FROM choices JOIN tally USING (choice) WHERE round = ? ORDER BY choice',
    ),
  }
  const rounds = new Map<string, Round>()
  const choices = new Map<string, number>()
  const turnouts = new Map<number, number>()
  let head: Head = { sequence: 0, hash: GENESIS }
  const last = statement.head.get()
  if (last) head = { sequence: Number(last.sequence), hash: bytesOf(last.hash) }

  const round = (id: string): Round | null => {
    const known = rounds.get(id)
    if (known) return known
    const row = statement.round.get(id)
    if (!row) return null
    const found = { number: Number(row.number), key: createSecretKey(bytesOf(row.key)) }
    rounds.set(id, found)
    return found
  }

  const turnout = (number: number) => {
    const count = turnouts.get(number) ?? Number(statement.counted.get(-number)?.orders ?? 0)
    turnouts.set(number, count)
    return count
  }

  const choiceOf = (number: number, pick: Choice) => {
    const key = `${number}${keyOf(pick)}`
    const { dish, venue, slot } = pick
    const known = choices.get(key) ?? statement.choice.get(number, dish, venue, slot)?.choice
    const choice = known ?? statement.addChoice.run(number, dish, venue, slot).lastInsertRowid
    choices.set(key, Number(choice))
    return Number(choice)
  }

  const judgeRepeat = (number: number, { id, voter }: Sealed): Verdict => {
    const row = statement.byVoter.get(number, voter)
    if (!row) return { kind: 'id-taken' }
    if (row.id !== id) return { kind: 'already-ordered' }
    return { kind: 'recorded', receipt: { number: Number(row.number), at: String(row.at) } }
  }

  return {
    round,
    head: () => head,
    turnout: (id: string) => turnout(round(id)?.number ?? 0),
    tally: (id: string) =>
      statement.tally.all(round(id)?.number ?? 0).map(row => ({
        dish: String(row.dish),
        venue: String(row.venue),
        slot: String(row.slot),
        orders: Number(row.orders),
      })),
    addRound: (id: string, key: Uint8Array) => {
      statement.addRound.run(id, key)
    },
    /** Within a transaction; counts only once that is committed. */
    record: (order: Sealed): Verdict => {
      const within = round(order.round)
      if (!within) throw new Error(`round ${order.round} was never opened`)
      const picks = distinct(order.picks)
      const number = turnout(within.number) + 1
      const entry = { ...order, sequence: head.sequence + 1, number, picks: picksText(picks) }
      const hash = chained(head.hash, entry)
      const { sequence, id, voter, at } = entry
      const added = statement.add.run(sequence, within.number, number, id, voter, entry.picks, at, hash)
      if (added.changes === 0) return judgeRepeat(within.number, order)
      for (const choice of [-within.number, ...picks.map(pick => choiceOf(within.number, pick))]) {
        statement.count.run(choice)
      }
      head = { sequence, hash }
      turnouts.set(within.number, number)
      return { kind: 'recorded', receipt: { number, at } }
    },
  }
}
export type Books = ReturnType<typeof openBooks>

/** Takes orders after `head` out again: SQLite may have kept on disk what it could not promise to keep. */
export const forgetAfter = (database: DatabaseSync, head: Head) => {
  const later = database.prepare('SELECT round, picks FROM orders WHERE sequence > ?').all(head.sequence)
  if (later.length === 0) return
  const uncount = database.prepare('UPDATE tally SET orders = orders - 1 WHERE choice = ?')
  const uncountPick = database.prepare(
    `UPDATE tally SET orders = orders - 1 WHERE choice =
       (SELECT choice FROM choices WHERE round = ? AND dish = ? AND venue = ? AND slot = ?)`,
  )
  database.exec('BEGIN IMMEDIATE')
  for (const { round, picks } of later) {
    const triples: [string, string, string][] = JSON.parse(String(picks))
    uncount.run(-Number(round))
    for (const triple of triples) uncountPick.run(Number(round), ...triple)
  }
  database.prepare('DELETE FROM orders WHERE sequence > ?').run(head.sequence)
  database.exec('DELETE FROM tally WHERE orders = 0; COMMIT')
}
