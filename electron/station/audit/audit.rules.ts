/** Pure rules of the audit log: how an act becomes an entry, and an entry what the contract shows. */
import type { AuditEntry, AuditFilter } from '../../contract/audit.ts'
import type { Actor, AuditRecord } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { Entry, EntryFilter, KeptEntry } from '../storage/ledger.audit.rules.ts'
import { withoutSecrets } from './secrets.rules.ts'

/** How an entry is found again: by its sequence, or while it waits beside the ledger by its own identifier. */
export type Place = { sequence: number } | { aside: string }

export const entryOf = ({ by, from }: Actor, record: AuditRecord, at: string): Entry => ({
  at,
  by: by && { id: by.id, name: by.name },
  from,
  room: record.room,
  act: record.act,
  item: record.item,
  name: record.name,
  before: withoutSecrets(record.before),
  after: withoutSecrets(record.after),
  aside: null,
})

/** Says of an entry that nothing came of it. Of the error only its kind: its words may quote what was typed. */
export const notCarriedOut = (record: AuditRecord, place: Place, error: unknown): AuditRecord => ({
  room: record.room,
  act: 'not-carried-out',
  item: record.item,
  name: record.name,
  after: { ...place, act: record.act, reason: reasonOf(error) },
})

const reasonOf = (error: unknown) => {
  if (error instanceof Refusal) return error.code
  return error instanceof Error ? error.name : 'Error'
}

/** An entry that somebody tampered with is shown as it stands. */
const parsedOr = (json: string | null): unknown => {
  if (json === null) return null
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}

export const shown = ({ hash: _, aside, before, after, ...entry }: KeptEntry): AuditEntry => ({
  ...entry,
  takenAt: aside?.takenAt ?? null,
  before: parsedOr(before),
  after: parsedOr(after),
})

/** Moments are compared as text, so they need the one spelling in which entries keep them. */
const spelt = (instant: string | undefined) => instant && new Date(instant).toISOString()

export const filterOf = ({ by, room, act, item, text, from, until }: AuditFilter): EntryFilter => ({
  ...{ by, room, act, item, text },
  from: spelt(from),
  until: spelt(until),
})
