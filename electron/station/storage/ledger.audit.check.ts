/** Reads the chain of the audit log through and finds the first entry that does not fit. */
import type { AuditBooks } from './ledger.audit.books.ts'
import { chainedEntry } from './ledger.audit.rules.ts'
import { GENESIS } from './ledger.rules.ts'

const SLICE = 200

/** Yields after each slice, so that it can be spread over idle moments. Null: whole. */
export function* checkEntries(
  books: () => Pick<AuditBooks, 'following'>,
): Generator<void, number | null, void> {
  let sequence = 0
  let hash: Uint8Array = GENESIS
  for (;;) {
    const entries = books().following(sequence, SLICE)
    for (const entry of entries) {
      sequence += 1
      hash = chainedEntry(hash, sequence, entry)
      if (entry.sequence !== sequence || Buffer.compare(entry.hash, hash) !== 0) return sequence
    }
    if (entries.length < SLICE) return null
    yield
  }
}
