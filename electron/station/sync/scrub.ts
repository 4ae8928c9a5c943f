/** Reads a part of the library again and finds what is no longer what it was. */
import type { PublishedFile } from '../manifest/manifest.rules.ts'
import { hashFile } from '../shows/copy.ts'
import { dueFiles, withRead } from './scrub.rules.ts'
import { isPresent, type Store } from './store.ts'

export interface Scrubbed {
  verified: number
  rotten: PublishedFile[]
}

export const scrub = async (
  files: readonly PublishedFile[],
  store: Store,
  now: Date,
  signal: AbortSignal,
): Promise<Scrubbed> => {
  const before = await store.verified()
  const present = await store.present()
  const here = files.filter(file => isPresent(present, file))
  const due = dueFiles(here, before, now)
  const good: PublishedFile[] = []
  for (const file of due) if (await isGood(file, store, signal)) good.push(file)
  await store.keepVerified(withRead(files, before, good, now))
  return { verified: due.length, rotten: due.filter(file => !good.includes(file)) }
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
