/** One sync from beginning to end: the first source that has what is wanted, then the whole library at once. */

import { setTimeout as pause } from 'node:timers/promises'
import type { SyncFailure, SyncOutcome } from '../../contract/sync.ts'
import { localName, type Manifest } from '../manifest/manifest.rules.ts'
import { ManifestRefused, openManifest } from '../manifest/open.ts'
import { isDiskFull } from '../shows/copy.ts'
import { StorageError, textOf } from '../storage/problems.ts'
import { adopt } from './adopt.ts'
import { SourceFault } from './fault.ts'
import { fetchAll } from './fetchAll.ts'
import { folderSource } from './folderSource.ts'
import { openLimit } from './limit.ts'
import { filesOf, type Keeping, keptShows, missingFiles } from './plan.rules.ts'
import { waitBefore } from './retry.rules.ts'
import type { Source } from './source.ts'
import { openStore, type Store, syncedFolder } from './store.ts'
import { webSource } from './webSource.ts'

export interface NamedSource {
  kind: 'web' | 'station' | 'folder'
  address: string
}

/** All that a sync has to know; it crosses to the worker as it stands. */
export interface SyncJob {
  /** `<data>/library` */
  library: string
  /** PEM of the trusted root keys. */
  roots: readonly string[]
  /** Tried in this order. */
  sources: readonly NamedSource[]
  bytesPerSecond: number | null
  keeping: Keeping
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
}

export type SyncResult = Pick<SyncOutcome, 'result' | 'source' | 'fetched' | 'failures'>

/** The disk has not room for what is missing. */
class NoRoom extends Error {
  override readonly name = 'NoRoom'
  readonly bytes: number

  constructor(bytes: number) {
    super(`${bytes} bytes are missing on the disk`)
    this.bytes = bytes
  }
}

const MANIFEST_TRIES = 3

/** Rejects only with the signal's reason. */
export const runSync = async (job: SyncJob, watch: SyncWatch): Promise<SyncResult> => {
  const failures: SyncFailure[] = []
  const fetched = { bytes: 0 }
  for (const named of job.sources) {
    const source = openSource(named, job)
    try {
      const store = openStore(syncedFolder(job.library))
      await store.prepare()
      const result = await fromSource({ ...job, ...watch, named, source, store, fetched })
      return { result, source: named.address, fetched: fetched.bytes, failures }
    } catch (error) {
      watch.signal.throwIfAborted()
      const failure = failureOf(error, named.address)
      failures.push(failure)
      // Another source does not mend this disk.
      if (failure.source === '') break
    } finally {
      source.close()
    }
  }
  return { result: 'failed', source: '', fetched: fetched.bytes, failures }
}

const openSource = ({ kind, address }: NamedSource, { patience }: SyncJob): Source =>
  kind === 'folder'
    ? folderSource(address)
    : webSource({ base: address, anyCertificate: kind === 'station', patience, now: () => new Date() })

interface RunParts extends SyncJob, SyncWatch {
  named: NamedSource
  source: Source
  store: Store
  fetched: { bytes: number }
}

const fromSource = async (parts: RunParts): Promise<'switched' | 'unchanged'> => {
  const { store, roots, keeping, library, signal } = parts
  parts.progress(parts.named.address, 0, null)
  const before = await store.current()
  const bytes = await manifestOf(parts)
  const present = before && {
    library: before.manifest.library,
    version: before.manifest.version,
    keys: before.keys,
  }
  const { manifest } = openManifest(bytes, { roots, present })
  const files = filesOf(manifest, keptShows(manifest, keeping))
  const missing = missingFiles(files, await store.present())
  const wanted = missing.length > 0 ? await adopt(missing, store, library, signal) : []
  if (wanted.length > 0) await fetchWanted(wanted, parts)
  if (before?.manifest.version === manifest.version) {
    await tidy(store, files.map(localName))
    return 'unchanged'
  }
  await store.switchTo(bytes, before)
  await tidy(store, files.map(localName))
  return 'switched'
}

const manifestOf = async ({ source, signal, haste }: RunParts): Promise<Uint8Array> => {
  for (let failures = 1; ; failures++) {
    try {
      return await source.manifest(signal)
    } catch (error) {
      if (!(error instanceof SourceFault) || !error.passes || failures >= MANIFEST_TRIES) throw error
      await pause(waitBefore(failures, error.wait, Math.random) * haste, undefined, { signal })
    }
  }
}

const fetchWanted = async (wanted: Manifest['files'], parts: RunParts) => {
  const { store, source, signal, haste, fetched } = parts
  const total = wanted.reduce((sum, { size }) => sum + size, 0)
  const lacking = total - (await store.partBytes(wanted)) + parts.spare - (await store.freeBytes())
  if (lacking > 0) throw new NoRoom(lacking)
  let done = 0
  const progress = (bytes: number) => {
    done += bytes
    parts.progress(parts.named.address, done, total)
  }
  const counted: Source = {
    ...source,
    read: async function* (...asked) {
      for await (const piece of source.read(...asked)) {
        fetched.bytes += piece.length
        yield piece
      }
    },
  }
  const limit = openLimit(parts.bytesPerSecond, () => performance.now())
  try {
    await fetchAll(wanted, store, { source: counted, limit, signal, progress, haste, random: Math.random })
  } catch (error) {
    // What is half there would keep orders from their disk.
    if (isDiskFull(error)) await store.dropParts()
    throw error
  }
}

/** Failing to remove what is not needed any more is no failure of the sync. */
const tidy = async (store: Store, inUse: readonly string[]) => {
  const previous = await store.previous().catch(() => null)
  const old = previous ? previous.manifest.files.map(localName) : []
  await store.clean(new Set([...inUse, ...old])).catch(() => undefined)
  await store.dropParts().catch(() => undefined)
}

const failureOf = (error: unknown, source: string): SyncFailure => {
  const detail = textOf(error).slice(0, 500)
  if (error instanceof SourceFault || error instanceof ManifestRefused)
    return { code: error.code, source, detail, bytes: null }
  if (error instanceof NoRoom) return { code: 'disk-full', source: '', detail, bytes: error.bytes }
  if (isDiskFull(error)) return { code: 'disk-full', source: '', detail, bytes: null }
  const code =
    error instanceof StorageError || (error instanceof Error && 'code' in error)
      ? 'not-written'
      : 'unexpected'
  return { code, source: '', detail, bytes: null }
}
