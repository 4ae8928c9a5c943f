/** The audit log as the ledger offers it: appended durably, read in short steps that keep nobody waiting. */
import { setImmediate as turn } from 'node:timers/promises'
import type { AuditBooks } from './ledger.audit.books.ts'
import { checkEntries } from './ledger.audit.check.ts'
import type { Entry, EntryFilter, KeptEntry } from './ledger.audit.rules.ts'
import type { Head } from './ledger.books.ts'

/** Entries looked through at once, a few milliseconds: by the narrow index, or through all their words. */
const STEP = 25_000
const TEXT_STEP = 2_000
const EXPORT_STEP = 500

export interface LedgerAudit {
  /** Resolves with the entry's sequence when it is on disk; else rejects with StorageError. */
  append(entry: Entry): Promise<number>
  /** The last entry, and the hash that all before it lead to. */
  head(): Head
  /** Those that fit, newest first, of those before a sequence; and how many fit in all. */
  page(filter: EntryFilter, before: number, limit: number): Promise<{ entries: KeptEntry[]; total: number }>
  /** Everybody who ever acted, under the last name that they bore. */
  people(): Array<{ id: string; name: string }>
  /** Those that fit, oldest first, up to a sequence. */
  all(filter: EntryFilter, upTo: number): AsyncGenerator<KeptEntry[]>
  verify(): Promise<{ entries: number; brokenAt: number | null; head: Uint8Array }>
}

export interface LedgerAuditParts {
  append: (entry: Entry) => Promise<number>
  /** Asks the books of the connection that holds now; throws UnreadableError where they cannot be read. */
  read: <T>(ask: (books: AuditBooks) => T) => T
}

export const openLedgerAudit = ({ append, read }: LedgerAuditParts): LedgerAudit => {
  const head = () => read(books => books.head())
  return {
    append,
    head,
    people: () => read(books => books.people()),
    page: async (filter, before, limit) => {
      const entries: KeptEntry[] = []
      let total = 0
      const step = filter.text ? TEXT_STEP : STEP
      for (let upTo = head().sequence; upTo > 0; upTo -= step) {
        const after = Math.max(0, upTo - step)
        read(books => {
          total += books.count(filter, { after, upTo })
          const span = { after, upTo: Math.min(upTo, before - 1) }
          const missing = limit - entries.length
          if (missing > 0) entries.push(...books.newest(filter, span, missing))
        })
        await turn()
      }
      return { entries, total }
    },
    all: async function* (filter, upTo) {
      for (let after = 0; after < upTo; after += EXPORT_STEP) {
        const span = { after, upTo: Math.min(upTo, after + EXPORT_STEP) }
        yield read(books => books.newest(filter, span, EXPORT_STEP)).reverse()
        await turn()
      }
    },
    verify: async () => {
      const { sequence: entries, hash } = head()
      const check = checkEntries(() => read(books => books))
      for (;;) {
        const step = check.next()
        if (step.done) return { entries, brokenAt: step.value, head: hash }
        await turn()
      }
    },
  }
}
