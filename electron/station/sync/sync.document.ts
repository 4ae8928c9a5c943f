/** What the sync remembers between two starts. */
import * as z from 'zod'
import { SyncOutcome, SyncSettings, type SyncState, TrustedRoot } from '../../contract/sync.ts'
import type { DocumentShape } from '../documents.ts'

const SyncDocument = z.object({
  settings: SyncSettings,
  roots: z.array(TrustedRoot).max(10),
  last: SyncOutcome.nullable(),
  /** The last night in which a sync came to its end, by its local date. */
  night: z.string().nullable(),
  /** When each show of the library was last played, to the day; by its identifier. */
  played: z.record(z.string(), z.string()),
})
export type SyncDocument = z.infer<typeof SyncDocument>

const NO_SETTINGS: SyncState['settings'] = {
  ...{ sources: [], bytesPerSecond: null, quotaBytes: null, share: false },
}

export const SYNC_DOCUMENT: DocumentShape<SyncDocument> & { initial: SyncDocument } = {
  name: 'sync',
  schema: SyncDocument,
  initial: { settings: NO_SETTINGS, roots: [], last: null, night: null, played: {} },
}
