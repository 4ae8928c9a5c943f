/** Takes over videos that were brought in by hand: what is on this disk is not fetched. */
import { link, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublishedFile } from '../manifest/manifest.rules.ts'
import { hashFile } from '../shows/copy.ts'
import type { Store } from './store.ts'

const CONTAINERS: Readonly<Record<string, string>> = { 'video/mp4': 'mp4', 'video/webm': 'webm' }

/** Answers with the files that still have to be fetched. */
export const adopt = async (
  files: readonly PublishedFile[],
  store: Store,
  library: string,
  signal: AbortSignal,
): Promise<PublishedFile[]> => {
  const rest: PublishedFile[] = []
  for (const file of files) if (!(await isAdopted(file, store, library, signal))) rest.push(file)
  return rest
}

const isAdopted = async (file: PublishedFile, store: Store, library: string, signal: AbortSignal) => {
  const container = CONTAINERS[file.type]
  if (!container) return false
  const path = join(library, file.id, `video.${container}`)
  try {
    if ((await stat(path)).size !== file.size) return false
    if ((await hashFile(path, { progress: () => undefined, signal })) !== file.sha256) return false
    await link(path, store.path(file))
    return true
  } catch {
    signal.throwIfAborted()
    // Not there, not readable, or a disk without links: then it is fetched.
    return false
  }
}
