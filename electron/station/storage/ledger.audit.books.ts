/** The statements of one connection to the ledger that concern the audit log. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import {
  asSql,
  chainedEntry,
  type Entry,
  type EntryFilter,
  type KeptEntry,
  type Span,
} from './ledger.audit.rules.ts'
import type { Head } from './ledger.books.ts'
import { GENESIS } from './ledger.rules.ts'

/** From one person to the next by the index; reading every entry for its name would take as long as the log is. */
const PEOPLE = `
  WITH RECURSIVE person (id) AS (
    SELECT min(by_id) FROM audit WHERE by_id IS NOT NULL
    UNION ALL
    SELECT (SELECT min(by_id) FROM audit WHERE by_id > id) FROM person WHERE id IS NOT NULL
  )
  SELECT id, (SELECT by_name FROM audit WHERE by_id = id ORDER BY sequence DESC LIMIT 1) AS name
  FROM person WHERE id IS NOT NULL`

type Row = Record<string, SQLOutputValue>

const textOr = (value: SQLOutputValue | undefined) => (typeof value === 'string' ? value : null)
const bytesOf = (value: SQLOutputValue | undefined) => (value instanceof Uint8Array ? value : GENESIS)

const entryOf = (row: Row): KeptEntry => ({
  sequence: Number(row.sequence),
  at: String(row.at),
  by: row.by_id === null ? null : { id: String(row.by_id), name: String(row.by_name) },
  from: textOr(row.origin),
  room: String(row.room),
  act: String(row.act),
  item: textOr(row.item),
  name: String(row.name),
  before: textOr(row.before),
  after: textOr(row.after),
  aside: row.aside === null ? null : { id: String(row.aside), takenAt: String(row.taken_at) },
  hash: bytesOf(row.hash),
})

const headOf = (row: Row | undefined): Head =>
  row ? { sequence: Number(row.sequence), hash: bytesOf(row.hash) } : { sequence: 0, hash: GENESIS }

/** Made anew after every rollback, as the books of orders are. */
export const openAuditBooks = (database: DatabaseSync) => {
  const statement = {
    add: database.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    taken: database.prepare('SELECT sequence FROM audit WHERE aside = ?'),
    inOrder: database.prepare('SELECT * FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?'),
    people: database.prepare(PEOPLE),
  }
  let head = headOf(database.prepare('SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1').get())

  const add = (entry: Entry): number => {
    const { at, by, from, room, act, item, name, before, after, aside } = entry
    const sequence = head.sequence + 1
    const hash = chainedEntry(head.hash, sequence, entry)
    const who = [by?.id ?? null, by?.name ?? null, from]
    const waited = [aside?.id ?? null, aside?.takenAt ?? null]
    statement.add.run(sequence, at, ...who, room, act, item, name, before, after, ...waited, hash)
    head = { sequence, hash }
    return sequence
  }

  return {
    head: () => head,
    /** Within a transaction. What waited aside and was taken in before keeps the sequence that it then had. */
    record: (entry: Entry): number => {
      const known = entry.aside && statement.taken.get(entry.aside.id)
      return known ? Number(known.sequence) : add(entry)
    },
    people: () => statement.people.all().map(row => ({ id: String(row.id), name: String(row.name) })),
    /** Oldest first, from the one after `sequence`. */
    following: (sequence: number, limit: number) => statement.inOrder.all(sequence, limit).map(entryOf),
    count: (filter: EntryFilter, span: Span): number => {
      const { sql, values } = asSql(filter, span)
      return Number(database.prepare(`SELECT count(*) AS entries ${sql}`).get(values)?.entries)
    },
    newest: (filter: EntryFilter, span: Span, limit: number): KeptEntry[] => {
      const { sql, values } = asSql(filter, span)
      const rows = database.prepare(`SELECT * ${sql} ORDER BY sequence DESC LIMIT ${limit}`).all(values)
      return rows.map(entryOf)
    },
  }
}
export type AuditBooks = ReturnType<typeof openAuditBooks>

/**
 * Takes entries after `head` out again: nobody was told that they are kept, and what they announce was not done.
 * The guard that stands against every other removal steps aside within this one transaction.
 */
export const forgetEntriesAfter = (database: DatabaseSync, head: Head) => {
  const { sequence } = headOf(
    database.prepare('SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1').get(),
  )
  if (sequence <= head.sequence) return
  const guard = database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'audit_never_forgets'").get()
  database.exec('BEGIN IMMEDIATE; DROP TRIGGER IF EXISTS audit_never_forgets')
  database.prepare('DELETE FROM audit WHERE sequence > ?').run(head.sequence)
  database.exec(`${String(guard?.sql ?? '')}; COMMIT`)
}
