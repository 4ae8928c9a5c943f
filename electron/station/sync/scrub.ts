/** Reads a part of the library again and finds what is no longer what it was. */
import type { PublishedFile } from '../manifest/manifest.rules.ts'
import { hashFile } from '../shows/copy.ts'
import { dueFiles, withRead } from './scrub.rules.ts'
import { isPresent, type Store } from './store.ts'

export interface ScrubParts {
  store: Store
  now: () => Date
  signal: AbortSignal
  /** Milliseconds after which no further file is begun; one is always read. */
  most: number
  /** Told of each file that was read. */
  read: (file: PublishedFile, good: boolean) => void
}

/** So often what was found good is noted: a power cut costs no more reading than that; milliseconds. */
const NOTED_EVERY_MS = 60_000

export const scrub = async (files: readonly PublishedFile[], parts: ScrubParts): Promise<void> => {
  const { store, now, signal, most, read } = parts
  const present = await store.present()
  let verified = await store.verified()
  const due = dueFiles(
    files.filter(file => isPresent(present, file)),
    verified,
    now(),
  )
  const began = performance.now()
  let noted = began
  const note = async () => {
    noted = performance.now()
    await store.keepVerified(verified)
  }
  try {
    for (const file of due) {
      const good = await isGood(file, store, signal)
      if (good) verified = withRead(files, verified, [file], now())
      read(file, good)
      if (performance.now() - noted >= NOTED_EVERY_MS) await note()
      if (performance.now() - began >= most) break
    }
  } finally {
    await note()
  }
}

const isGood = async (file: PublishedFile, store: Store, signal: AbortSignal) => {
  try {
    return (await hashFile(store.path(file), { progress: () => undefined, signal })) === file.sha256
  } catch {
    signal.throwIfAborted()
    // A disk that cannot read it any more has lost it.
    return false
  }
}
