/** Reads a video once: hashes it, and on the way writes its copy to disk. */
import { createHash } from 'node:crypto'
import { type FileHandle, open, statfs } from 'node:fs/promises'
import { codeOf, textOf } from '../storage/problems.ts'
import { LeaveOut, leftOut } from './leftOut.ts'

/** Large enough to keep a disk busy, small enough to stay out of memory's way. */
const CHUNK_BYTES = 1024 * 1024

export interface ReadOptions {
  /** Called with the bytes read so far. */
  progress: (done: number) => void
  signal?: AbortSignal | undefined
}

const DISK_FULL = ['ENOSPC', 'EDQUOT']
export const isDiskFull = (error: unknown): boolean =>
  DISK_FULL.includes(codeOf(error)) ||
  (error instanceof Error && error.cause !== undefined && isDiskFull(error.cause))

/** What is made of the bytes on their way. */
interface Hasher<T> {
  update(bytes: Uint8Array): unknown
  digest(): T
}

const sha256 = (): Hasher<string> => {
  const hash = createHash('sha256')
  return { update: bytes => hash.update(bytes), digest: () => hash.digest('hex') }
}

/** The SHA-256 of the source, in hex. Faults of the source leave it out; faults of the library's disk go up. */
export const hashFile = (source: string, options: ReadOptions): Promise<string> =>
  reading(source, options, sha256(), async () => undefined)

/** Also leaves a copy at `target`, a new file, which is on disk when this answers. */
export const copyHashing = (source: string, target: string, options: ReadOptions): Promise<string> =>
  copyWith(source, target, options, sha256())

export const copyWith = async <T>(
  source: string,
  target: string,
  options: ReadOptions,
  hasher: Hasher<T>,
): Promise<T> => {
  const copy = await open(target, 'wx')
  try {
    const digest = await reading(source, options, hasher, chunk => writeAll(copy, chunk))
    await copy.sync()
    return digest
  } finally {
    await copy.close()
  }
}

const reading = async <T>(
  source: string,
  { progress, signal }: ReadOptions,
  hash: Hasher<T>,
  take: (chunk: Uint8Array) => Promise<void>,
): Promise<T> => {
  const file = await open(source).catch(unreadable)
  try {
    const before = await file.stat().catch(unreadable)
    const buffer = Buffer.alloc(CHUNK_BYTES)
    let done = 0
    for (;;) {
      signal?.throwIfAborted()
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, done).catch(unreadable)
      if (bytesRead === 0) break
      const chunk = buffer.subarray(0, bytesRead)
      hash.update(chunk)
      await take(chunk)
      done += bytesRead
      // A recording in progress may grow faster than it is read.
      if (done > before.size) throw new LeaveOut(leftOut.changed())
      progress(done)
    }
    const after = await file.stat().catch(unreadable)
    if (done !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      throw new LeaveOut(leftOut.changed())
    return hash.digest()
  } finally {
    await file.close()
  }
}

const unreadable = (error: unknown): never => {
  throw new LeaveOut(leftOut.unreadable(textOf(error)))
}

const writeAll = async (file: FileHandle, bytes: Uint8Array) => {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done)
    done += bytesWritten
  }
}

/** How many bytes are missing on the disk of `folder` to take `bytes` more and still keep `spare` free. */
export const missingOn = async (folder: string, bytes: number, spare: number): Promise<number> => {
  const { bavail, bsize } = await statfs(folder)
  return Math.max(0, bytes + spare - bavail * bsize)
}

export const syncFile = async (path: string): Promise<void> => {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
