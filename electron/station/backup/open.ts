/** Opens the file of a backup, encrypted or not, and reads it through. */
import { type FileHandle, open } from 'node:fs/promises'
import type { BackupContents } from '../../contract/backup.ts'
import { BackupError, notRead } from './failures.ts'
import { kindOf } from './kind.ts'
import type { Watching } from './make.ts'
import { readBackup } from './read.ts'
import { unsealed } from './seal.ts'

export interface OpenJob {
  path: string
  passphrase: string | null
}

const PIECE = 256 * 1024

/** Reads a backup through and verifies all of it. */
export const checkBackup = (job: OpenJob, watching: Watching): Promise<BackupContents> =>
  withContent(job, watching, content => readBackup(content, pass))

const pass = async (_path: string, content: AsyncIterable<Uint8Array>) => {
  for await (const _piece of content);
}

/** @param use is given the archive, decrypted. */
export const withContent = async <T>(
  { path, passphrase }: OpenJob,
  watching: Watching,
  use: (content: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> => {
  const handle = await open(path, 'r').catch(notRead(path))
  try {
    const kind = await kindOf(handle, path)
    const file = read(handle, path, watching)
    if (kind === 'plain') return await use(file)
    if (passphrase === null)
      throw new BackupError('passphrase-needed', 'this backup is encrypted: give its passphrase')
    return await use(await unsealed(file, passphrase))
  } finally {
    await handle.close().catch(() => undefined)
  }
}

export const isEncrypted = async (path: string): Promise<boolean> => {
  const handle = await open(path, 'r').catch(notRead(path))
  try {
    return (await kindOf(handle, path)) === 'sealed'
  } finally {
    await handle.close()
  }
}

async function* read(handle: FileHandle, path: string, { progress, signal }: Watching) {
  const { size } = await handle.stat().catch(notRead(path))
  for (let done = 0; done < size; ) {
    signal.throwIfAborted()
    const piece = Buffer.allocUnsafe(Math.min(PIECE, size - done))
    const { bytesRead } = await handle.read(piece, 0, piece.length, done).catch(notRead(path))
    if (bytesRead === 0) return
    done += bytesRead
    progress(done, size)
    yield piece.subarray(0, bytesRead)
  }
}
