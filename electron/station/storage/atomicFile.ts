/** Writes a file so that its name only ever leads to whole content that is on disk. */
import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { createWhole, type FileSystemPort, nodeFiles } from './files.ts'
import { StorageError, textOf } from './problems.ts'

export const writeWhole = async (path: string, bytes: Uint8Array, files: FileSystemPort = nodeFiles()) => {
  const writing = `${path}.${randomUUID()}.writing`
  try {
    await createWhole(files, writing, bytes)
    await files.rename(writing, path)
    await files.syncFolder(dirname(path))
  } catch (error) {
    await files.remove(writing).catch(() => {})
    throw new StorageError(`${path} could not be saved (${textOf(error)})`, { cause: error })
  }
}
