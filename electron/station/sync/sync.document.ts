/** What the sync remembers between two starts. */
import * as z from 'zod'
import { SyncOutcome, SyncSettings, TrustedRoot } from '../../contract/sync.ts'
import type { DocumentShape } from '../documents.ts'
import { Floor } from './floor.rules.ts'
import { MOST_RUNS } from './runs.rules.ts'

const SyncDocument = z.object({
  settings: SyncSettings,
  roots: z.array(TrustedRoot).max(10),
  /** Newest first. */
  runs: z.array(SyncOutcome).max(MOST_RUNS),
  /** The last night that needs no sync any more, by its local date. */
  night: z.string().nullable(),
  floor: Floor.nullable(),
  /** When each show of the library was last played, to the day; by its identifier. */
  played: z.record(z.string(), z.string()),
})
export type SyncDocument = z.infer<typeof SyncDocument>

const NO_SETTINGS: SyncSettings = { sources: [], bytesPerSecond: null, quotaBytes: null, share: false }

export const SYNC_DOCUMENT: DocumentShape<SyncDocument> & { initial: SyncDocument } = {
  name: 'sync',
  schema: SyncDocument,
  initial: { settings: NO_SETTINGS, roots: [], runs: [], night: null, floor: null, played: {} },
}
