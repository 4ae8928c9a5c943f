/** What a backup says of itself: in its first entry what it is, in its last what was in between. */
import * as z from 'zod'
import { BackupContents, BackupCounts } from '../../contract/backup.ts'

export const FORMAT = 1
const KIND = 'diantai-backup'

export const HEAD_PATH = 'backup.json'
/** Sizes above which an entry that is held in memory was never ours. */
export const LARGEST_HEAD = 64 * 1024
export const LARGEST_MANIFEST = 64 * 1024 * 1024

export const Envelope = z.object({ kind: z.literal(KIND), format: z.int().min(1) })

/** Everything but the counts, which come last. */
export const Head = BackupContents.omit({ counts: true })
export type Head = z.infer<typeof Head>

const ListedFile = z.object({ path: z.string(), size: z.int().min(0), sha256: z.string() })
export type ListedFile = z.infer<typeof ListedFile>

export const Manifest = z.object({ counts: BackupCounts, files: z.array(ListedFile) })
export type Manifest = z.infer<typeof Manifest>

const bytesOf = (value: object) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

export const headBytes = (head: Head) => bytesOf({ kind: KIND, format: FORMAT, ...head })
export const manifestBytes = (manifest: Manifest) => bytesOf(manifest)

/** Its own hash is in its name, and a header has a checksum: so no byte of a backup is without one. */
export const manifestPath = (sha256: string) => `manifest-${sha256}.json`
export const manifestHash = (path: string): string | null =>
  /^manifest-([0-9a-f]{64})\.json$/.exec(path)?.[1] ?? null
