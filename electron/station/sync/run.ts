/** One sync from beginning to end: the first source that has what is wanted, then the whole library at once. */
import type { SyncFailure } from '../../contract/sync.ts'
import { type Manifest, partsOf } from '../manifest/manifest.rules.ts'
import { type Difference, narrowed } from './difference.rules.ts'
import { failureOf, ownFailure } from './failures.rules.ts'
import type { Floor } from './floor.rules.ts'
import { folderSource } from './folderSource.ts'
import { fromSource } from './fromSource.ts'
import type { Keeping } from './plan.rules.ts'
import { nothingDone, type SyncResult } from './result.ts'
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
  /** Whether a part of what is here is read again. */
  scrub: boolean
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
  /** Files that are here and are not what they were: titles of their shows, by hash. Whoever mends one takes it out. */
  rotten: Map<string, string>
  /** Between our clock and that of the source that spoke last. */
  difference: Difference | null
}

/** Rejects only with the signal's reason. */
export const runSync = async (job: SyncJob, watch: SyncWatch): Promise<SyncResult> => {
  const store = openStore(syncedFolder(job.library))
  const parts: RunParts = {
    ...{ ...job, ...watch, store },
    ...{ fetched: { bytes: 0, files: 0 }, rotten: new Map(), difference: null },
  }
  try {
    await store.prepare()
    const verified = job.scrub ? await readAgain(parts) : 0
    const found = parts.rotten.size
    const { failures, ...outcome } = await fromSources(parts)
    return {
      ...outcome,
      ...{ fetched: parts.fetched.bytes, files: parts.fetched.files },
      ...{ verified, repaired: found - parts.rotten.size },
      failures: [...failures, ...rottenLeft(parts)],
      difference: parts.difference,
    }
  } catch (error) {
    watch.signal.throwIfAborted()
    return { ...nothingDone(failureOf(error, '')), difference: parts.difference }
  }
}

const readAgain = async ({ store, signal, rotten, now }: RunParts): Promise<number> => {
  const current = await store.current()
  if (!current) return 0
  const scrubbed = await scrub(current.manifest.files, store, now(), signal)
  for (const { sha256, id } of scrubbed.rotten) rotten.set(sha256, titleWith(id, current.manifest))
  return scrubbed.verified
}

const titleWith = (part: string, { shows }: Manifest) =>
  shows.find(show => partsOf(show).includes(part))?.facts.title ?? part

const rottenLeft = ({ rotten }: RunParts): SyncFailure[] =>
  rotten.size === 0 ? [] : [ownFailure('rotten', [...new Set(rotten.values())].join(', '))]

type FromSources = Pick<SyncResult, 'result' | 'source' | 'floor' | 'failures'>

const fromSources = async (parts: RunParts): Promise<FromSources> => {
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
  return { result: 'failed', source: '', floor: null, failures }
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
