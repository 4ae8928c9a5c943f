/** The files of a data folder that go into a backup, read so that what is read is of one piece. */

import { read } from 'node:fs'
import { type FileHandle, open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BackupScope } from '../../contract/backup.ts'
import { codeOf } from '../storage/problems.ts'
import { BackupError, notCopied } from './failures.ts'
import { belongs, type CONTENT_FOLDERS, isPlainName } from './paths.rules.ts'

export type Folder = (typeof CONTENT_FOLDERS)[number] | 'keys' | 'library'

/** A new piece for every read: what takes it may still hold the one before. */
const PIECE = 256 * 1024

const readAt = promisify(read)

export interface Source {
  path: string
  size: number
  content: AsyncIterable<Uint8Array>
}

/** Paths below the data folder; hidden and foreign files, and links, are no part of a site. */
export const filesBelow = async (dataDir: string, folder: Folder, scope: BackupScope): Promise<string[]> => {
  const found: string[] = []
  const walk = async (path: string) => {
    for (const entry of await entriesOf(join(dataDir, path))) {
      const inner = `${path}/${entry.name}`
      if (entry.isDirectory() && isPlainName(entry.name)) await walk(inner)
      else if (entry.isFile() && belongs(inner, scope)) found.push(inner)
    }
  }
  await walk(folder)
  return found.toSorted()
}

const entriesOf = (dir: string) =>
  readdir(dir, { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })

export const bytesOf = async (dataDir: string, paths: readonly string[]): Promise<number> => {
  let bytes = 0
  for (const path of paths) {
    const found = await stat(join(dataDir, path)).catch(() => null)
    bytes += found?.size ?? 0
  }
  return bytes
}

/**
 * Opens the files together before the first is read, so that all of them are of one moment; null when one of them is
 * gone, as those of a show that was just taken out.
 */
export const openTogether = async (dataDir: string, paths: readonly string[]) => {
  const handles: FileHandle[] = []
  const close = async () => {
    for (const handle of handles) await handle.close().catch(() => undefined)
  }
  const sources: Source[] = []
  try {
    for (const path of paths) {
      const handle = await open(join(dataDir, path), 'r')
      handles.push(handle)
      const { size } = await handle.stat()
      sources.push({ path, size, content: pieces(handle.fd, size, path) })
    }
    return { sources, close }
  } catch (error) {
    await close()
    if (codeOf(error) === 'ENOENT') return null
    return notCopied(paths.join(', '))(error)
  }
}

/** Exactly `size` bytes of an open file; what is appended meanwhile is not of that moment. */
export async function* pieces(descriptor: number, size: number, path: string): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < size; ) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, size - done))
    const { bytesRead } = await readAt(descriptor, piece, 0, piece.length, done).catch(notCopied(path))
    if (bytesRead === 0)
      throw new BackupError('source-unreadable', `${path} became shorter while it was copied`)
    done += bytesRead
    yield piece.subarray(0, bytesRead)
  }
}
