/** One sync from beginning to end: the first source that has what is wanted, then the whole library at once. */
import type { SyncFailure } from '../../contract/sync.ts'
import { type Manifest, type PublishedFile, partsOf } from '../manifest/manifest.rules.ts'
import { type Difference, narrowed } from './difference.rules.ts'
import { failureOf, ownFailure } from './failures.rules.ts'
import type { Floor } from './floor.rules.ts'
import { folderSource } from './folderSource.ts'
import { fromSource } from './fromSource.ts'
import type { Keeping } from './plan.rules.ts'
import type { SyncResult } from './result.ts'
import { scrub } from './scrub.ts'
import type { Source } from './source.ts'
import { openStore, type Store, syncedFolder } from './store.ts'
import { webSource } from './webSource.ts'

export interface NamedSource {
  kind: 'web' | 'station' | 'folder'
  address: string
}

interface TrustedKey {
  id: string
  /** PEM. */
  publicKey: string
}

/** All that a sync has to know; it crosses to the worker as it stands. */
export interface SyncJob {
  /** `<data>/library` */
  library: string
  /** Root keys. */
  roots: readonly TrustedKey[]
  /** Nothing below it is taken; null: nothing was ever taken. */
  floor: Floor | null
  /** Tried in this order. */
  sources: readonly NamedSource[]
  bytesPerSecond: number | null
  keeping: Keeping
  /** Milliseconds for which a part of what is here is read again, before anything is fetched; null: it is not. */
  scrub: number | null
  /** Bytes to leave free on the disk, where orders are kept too. */
  spare: number
  /** How long a source may say nothing; milliseconds. */
  patience: number
  /** 1; less shortens what is waited for between attempts. */
  haste: number
}

export interface SyncWatch {
  signal: AbortSignal
  /** @param total null: not known yet */
  progress: (source: string, done: number, total: number | null) => void
  /** Names of the files that are being played; asked before any is removed. */
  inUse: () => Promise<readonly string[]>
  now: () => Date
}

/** What is the same for every source of a run. */
export interface RunParts extends SyncJob, SyncWatch {
  store: Store
  fetched: { bytes: number; files: number }
  /** Files that were read again, and those of them that were not what they were and came anew. */
  scrubbed: { verified: number; repaired: number }
  /** Files that are here and are not what they were: titles of their shows, by hash. Whoever mends one takes it out. */
  rotten: Map<string, string>
  /** Between our clock and that of the source that spoke last. */
  difference: Difference | null
}

/** Never rejects. */
export const runSync = async (job: SyncJob, watch: SyncWatch): Promise<SyncResult> => {
  const store = openStore(syncedFolder(job.library))
  const parts: RunParts = {
    ...{ ...job, ...watch, store, rotten: new Map(), difference: null },
    ...{ fetched: { bytes: 0, files: 0 }, scrubbed: { verified: 0, repaired: 0 } },
  }
  const { failures, ...outcome } = await carriedOut(parts).catch((error: unknown) =>
    failedBy([failureOf(watch.signal.aborted ? watch.signal.reason : error, '')]),
  )
  const { fetched, scrubbed, difference } = parts
  return {
    ...{ ...outcome, fetched: fetched.bytes, files: fetched.files, ...scrubbed, difference },
    failures: [...failures, ...rottenLeft(parts)],
  }
}

const carriedOut = async (parts: RunParts): Promise<FromSources> => {
  await parts.store.prepare()
  if (parts.scrub !== null) await readAgain(parts, parts.scrub)
  return fromSources(parts)
}

const readAgain = async (parts: RunParts, most: number) => {
  const { store, rotten, scrubbed } = parts
  const current = await store.current()
  const read = ({ sha256, id }: PublishedFile, good: boolean) => {
    scrubbed.verified += 1
    if (!good && current) rotten.set(sha256, titleWith(id, current.manifest))
  }
  if (current) await scrub(current.manifest.files, { ...parts, most, read })
}

const titleWith = (part: string, { shows }: Manifest) =>
  shows.find(show => partsOf(show).includes(part))?.facts.title ?? part

const rottenLeft = ({ rotten }: RunParts): SyncFailure[] =>
  rotten.size === 0 ? [] : [ownFailure('rotten', [...new Set(rotten.values())].join(', '))]

type FromSources = Pick<SyncResult, 'result' | 'source' | 'floor' | 'failures'>

const failedBy = (failures: SyncFailure[]): FromSources => ({
  ...{ result: 'failed', source: '', floor: null },
  failures,
})

const fromSources = async (parts: RunParts): Promise<FromSources> => {
  // A station that is fed by sticks alone.
  if (parts.sources.length === 0) return { result: 'unchanged', source: '', floor: null, failures: [] }
  const failures: SyncFailure[] = []
  for (const named of parts.sources) {
    const source = openSource(named, parts)
    try {
      return { ...(await fromSource(source, named.address, parts)), source: named.address, failures }
    } catch (error) {
      parts.signal.throwIfAborted()
      const failure = failureOf(error, named.address)
      failures.push(failure)
      // Another source does not mend this disk.
      if (failure.source === '') break
    } finally {
      source.close()
    }
  }
  return failedBy(failures)
}

const openSource = ({ kind, address }: NamedSource, parts: RunParts): Source => {
  const { patience, now } = parts
  if (kind === 'folder') return folderSource(address, patience)
  return webSource({
    ...{ base: address, anyCertificate: kind === 'station', patience, now },
    dated: answer => {
      parts.difference = narrowed(parts.difference, answer, address)
    },
  })
}
