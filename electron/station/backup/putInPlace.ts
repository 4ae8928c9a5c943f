/** At a start, before anything is opened: puts a restored backup in the place of the data, which it keeps aside. */
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileSystemPort, nodeFiles } from '../storage/files.ts'
import { codeOf, StorageError, textOf } from '../storage/problems.ts'
import { partsOf } from './paths.rules.ts'
import { discardReady, discardUnpacking, type RestoreOrder, readReady, readyFolder } from './ready.ts'

/** Answers with what was put in place; null when there was nothing to do. */
export const putInPlace = async (
  dataDir: string,
  files: FileSystemPort = nodeFiles(),
): Promise<RestoreOrder | null> => {
  const order = await readReady(dataDir)
  if (order === null) {
    // What a dead process left half-unpacked or half-discarded; on a read-only disk it stays.
    await Promise.allSettled([discardUnpacking(dataDir), discardReady(dataDir)])
    return null
  }
  const folders = { data: dataDir, ready: readyFolder(dataDir), aside: join(dataDir, order.aside) }
  try {
    return (await swapAll(order, folders, files)) ? order : null
  } catch (error) {
    throw new StorageError(
      `The restored backup could not be put in place (${textOf(error)}). Nothing is lost: what is not in its place in ` +
        `${dataDir} lies there in restore-ready or in ${order.aside}. Check the disk, then start again.`,
      { cause: error },
    )
  }
}

interface Folders {
  data: string
  ready: string
  aside: string
}

/** False where the disk is read-only: the station then runs on what it has. */
const swapAll = async ({ contents, parts }: RestoreOrder, folders: Folders, files: FileSystemPort) => {
  if (!existsSync(folders.aside)) {
    try {
      await mkdir(folders.aside, { mode: 0o700 })
    } catch (error) {
      if (codeOf(error) === 'EROFS') return false
      throw error
    }
  }
  for (const part of partsOf(contents.scope, contents.library))
    await swap(part, parts.includes(part), folders, files)
  await rm(folders.ready, { recursive: true })
  await files.syncFolder(folders.data)
  return true
}

/**
 * The old one goes aside before the new one comes, and each move is on disk before the next. Wherever a power cut
 * falls, the next start sees from what is still in `ready` and already in `aside` which moves are to be made.
 */
const swap = async (
  part: string,
  replaced: boolean,
  { data, ready, aside }: Folders,
  files: FileSystemPort,
) => {
  const [place, coming, going] = [join(data, part), join(ready, part), join(aside, part)]
  const arrived = replaced && !existsSync(coming)
  if (!arrived && existsSync(place) && !existsSync(going)) await move(place, going, files)
  if (existsSync(coming)) await move(coming, place, files)
}

const move = async (from: string, to: string, files: FileSystemPort) => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await files.rename(from, to)
  await files.syncFolder(dirname(to))
  await files.syncFolder(dirname(from))
}
