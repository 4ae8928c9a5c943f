/** Fetches many files side by side, and has each on disk under its name. */
import type { FileHandle } from 'node:fs/promises'
import type { SyncFaultCode } from '../../contract/sync.ts'
import type { PublishedFile } from '../manifest/manifest.rules.ts'
import { SourceFault } from './fault.ts'
import { type FetchParts, fetchFile } from './fetchFile.ts'
import type { Store } from './store.ts'

const LANES = 4
/**
 * Disks bring many small files to rest together faster than one by one; but all of a process wait in the same few
 * threads of Node for their disk, orders and pages as well.
 */
const MOST_SETTLING = 8

/** Faults of one file, which keep none of the others from coming. */
const OF_ONE_FILE: readonly SyncFaultCode[] = [
  'missing',
  'wrong-size',
  'changed',
  'refused',
  'range',
  'encoded',
]
/** So many of them are faults of the source. */
const MOST_FAULTS = 5

export interface FetchAllParts extends FetchParts {
  /** Told of each file that is on disk under its name. */
  placed: (file: PublishedFile) => void
}

/** Throws a fault of this disk, or else the first of the source, when every file that could be had is on disk. */
export const fetchAll = async (files: readonly PublishedFile[], store: Store, parts: FetchAllParts) => {
  const stop = new AbortController()
  const signal = AbortSignal.any([parts.signal, stop.signal])
  const waiting = [...files]
  const settling = new Set<Promise<void>>()
  const faults: unknown[] = []

  const failed = (error: unknown) => {
    const single = error instanceof SourceFault && OF_ONE_FILE.includes(error.code)
    faults.push(error)
    if (!single || faults.length >= MOST_FAULTS) stop.abort()
  }
  const settle = (file: PublishedFile, handle: FileHandle) => {
    const done = settled(file, handle, store)
      .then(() => parts.placed(file))
      .catch(failed)
      .finally(() => settling.delete(done))
    settling.add(done)
  }
  const lane = async () => {
    for (let file = waiting.shift(); file && !signal.aborted; file = waiting.shift()) {
      try {
        settle(file, await fetchFile(file, store.part(file), { ...parts, signal }))
      } catch (error) {
        failed(error)
      }
      if (settling.size >= MOST_SETTLING) await Promise.race(settling)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  await Promise.all(settling)
  parts.signal.throwIfAborted()
  // What this disk does wrong no source makes good, so it is told before what one of them lacks.
  const own = faults.find(fault => !(fault instanceof SourceFault))
  if (faults.length > 0) throw own ?? faults[0]
}

const settled = async (file: PublishedFile, handle: FileHandle, store: Store) => {
  await handle.sync().finally(() => handle.close())
  await store.place(file)
}
