/** The audit log's pure part: what an entry is, the chain over entries, and a filter as words of SQL. */
import { hash } from 'node:crypto'
import type { SQLInputValue } from 'node:sqlite'

/** An entry as it is given to the ledger; before and after are JSON, in which the ledger looks for nothing. */
export interface Entry {
  at: string
  by: { id: string; name: string } | null
  from: string | null
  room: string
  act: string
  item: string | null
  name: string
  before: string | null
  after: string | null
  /** Where it waited while the ledger could not take it, and when that ended; null: it came at once. */
  aside: { id: string; takenAt: string } | null
}

export interface KeptEntry extends Entry {
  sequence: number
  hash: Uint8Array
}

export interface EntryFilter {
  by?: string | undefined
  room?: string | undefined
  act?: string | undefined
  item?: string | undefined
  /** In the item's or the person's name, before or after; A to Z in either case. */
  text?: string | undefined
  /** From this moment on, and before that one; both in the spelling of Date's toISOString. */
  from?: string | undefined
  until?: string | undefined
}

/** The entries after one sequence, up to and with another. */
export interface Span {
  after: number
  upTo: number
}

export const chainedEntry = (before: Uint8Array, sequence: number, entry: Entry): Uint8Array => {
  const { at, by, from, room, act, item, name, aside } = entry
  const facts = [sequence, at, by?.id ?? null, by?.name ?? null, from, room, act, item, name]
  const text = JSON.stringify([
    ...facts,
    entry.before,
    entry.after,
    aside?.id ?? null,
    aside?.takenAt ?? null,
  ])
  return hash('sha256', Buffer.concat([before, Buffer.from(text)]), 'buffer')
}

const CONDITIONS: Record<Exclude<keyof EntryFilter, 'text'>, string> = {
  by: 'by_id = :by',
  room: 'room = :room',
  act: 'act = :act',
  item: 'item = :item',
  from: 'at >= :from',
  until: 'at < :until',
}

/** Not LIKE, for which % and _ in what is looked for would stand for anything. */
const HOLDS_TEXT = `(instr(lower(name), :text) OR instr(lower(by_name), :text)
  OR instr(lower(before), :json) OR instr(lower(after), :json))`

const lower = (text: string) => text.replace(/[A-Z]+/g, letters => letters.toLowerCase())

/** FROM and WHERE of a filter within a span, with what they are to be filled with. */
export const asSql = ({ text, ...filter }: EntryFilter, { after, upTo }: Span) => {
  const conditions = ['sequence > :after', 'sequence <= :upTo']
  const values: Record<string, SQLInputValue> = { after, upTo }
  for (const [name, condition] of Object.entries(CONDITIONS)) {
    const value = filter[name as keyof typeof CONDITIONS]
    if (value === undefined) continue
    conditions.push(condition)
    values[name] = value
  }
  if (text) {
    conditions.push(HOLDS_TEXT)
    values.text = lower(text)
    // As it stands within JSON, where quotes and line ends are spelt out.
    values.json = JSON.stringify(lower(text)).slice(1, -1)
  }
  return { sql: `FROM audit ${wayOf({ text, ...filter })} WHERE ${conditions.join(' AND ')}`, values }
}

/** SQLite cannot know that the narrow index suits every filter but two. */
const wayOf = ({ item, text, ...facts }: EntryFilter) => {
  if (item !== undefined) return 'INDEXED BY audit_by_item'
  const onlyText = text && Object.values(facts).every(value => value === undefined)
  return onlyText ? 'NOT INDEXED' : 'INDEXED BY audit_facts'
}
