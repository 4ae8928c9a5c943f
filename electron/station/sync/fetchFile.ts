/** Fetches one file chunk by chunk; what lies on disk of it was verified, and nothing else is kept. */
import { createHash } from 'node:crypto'
import { constants, type FileHandle, open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { CHUNK_BYTES, type PublishedFile } from '../manifest/manifest.rules.ts'
import { SourceFault } from './fault.ts'
import type { Limit } from './limit.ts'
import { MOST_FAILURES, waitBefore } from './retry.rules.ts'
import type { Source } from './source.ts'

export interface FetchParts {
  source: Source
  limit: Limit
  signal: AbortSignal
  random: () => number
  /** Told of bytes that came, of those that had come before, and, below nought, of those that were no good. */
  progress: (bytes: number) => void
  /** Shortens what is waited for between attempts. */
  haste: number
}

/** What an attempt must have brought so that the next one starts afresh; a drip does not. */
const GOT_ON = 64 * 1024

/** Leaves the whole file at `part`, open and not yet synced; the caller closes it. */
export const fetchFile = async (
  file: PublishedFile,
  part: string,
  parts: FetchParts,
): Promise<FileHandle> => {
  const handle = await open(part, constants.O_RDWR | constants.O_CREAT, 0o600)
  try {
    await fill(handle, file, parts)
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

const fill = async (handle: FileHandle, file: PublishedFile, parts: FetchParts) => {
  const taking = taker(handle, file, parts.progress)
  const resumed = await taking.resume()
  let failures = 0
  while (!taking.isWhole()) {
    const before = taking.position()
    try {
      await attempt(file, taking, parts)
    } catch (error) {
      if (!(error instanceof SourceFault) || !error.passes) throw error
      failures = taking.position() - before >= GOT_ON ? 1 : failures + 1
      if (failures >= MOST_FAILURES) throw error
      const wait = waitBefore(failures, error.wait, parts.random) * parts.haste
      await pause(wait, undefined, { signal: parts.signal })
    }
  }
  if (resumed) await handle.truncate(file.size)
  taking.demandWhole()
}

type Taker = ReturnType<typeof taker>

const attempt = async (file: PublishedFile, taking: Taker, { source, limit, signal }: FetchParts) => {
  const passed = (bytes: number) => limit(bytes, signal)
  for await (const piece of source.read(file, taking.position(), signal, passed)) {
    if (taking.position() + piece.length > file.size)
      throw new SourceFault('wrong-size', `more than ${file.size} bytes came`)
    await taking.take(piece)
    await limit(piece.length, signal)
  }
  if (!taking.isWhole())
    throw new SourceFault('cut-off', `it ended at byte ${taking.position()} of ${file.size}`)
}

/**
 * Puts pieces together to chunks, verifies each, and writes it where it belongs. Pieces are hashed here, while they are
 * in the processor's cache: Node's pool would first copy each chunk, which costs as much as hashing it.
 */
const taker = (handle: FileHandle, file: PublishedFile, progress: (bytes: number) => void) => {
  // A film of one chunk has one hash; of a longer one the whole is hashed as well.
  const whole = file.chunks.length > 1 ? createHash('sha256') : null
  const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, file.size))
  let hash = createHash('sha256')
  let verified = 0
  let held = 0
  const expected = () => Math.min(CHUNK_BYTES, file.size - verified)

  const isGood = () => {
    const digest = hash.digest('hex')
    hash = createHash('sha256')
    return digest === file.chunks[verified / CHUNK_BYTES]
  }

  const close = async () => {
    if (!isGood()) {
      progress(-held)
      held = 0
      throw new SourceFault('changed', `its bytes from ${verified} on are not those of the manifest`)
    }
    const chunk = buffer.subarray(0, held)
    whole?.update(chunk)
    await writeAt(handle, chunk, verified)
    verified += chunk.length
    held = 0
  }

  return {
    /** Keeps of an earlier run what is good, up to the first chunk that is not. */
    resume: async (): Promise<boolean> => {
      for (;;) {
        const size = expected()
        const { bytesRead } = await handle.read(buffer, 0, size, verified)
        const chunk = buffer.subarray(0, bytesRead)
        if (size === 0 || bytesRead < size) return bytesRead > 0 || verified > 0
        hash.update(chunk)
        if (!isGood()) return true
        whole?.update(chunk)
        verified += size
        progress(size)
      }
    },
    position: () => verified + held,
    isWhole: () => verified === file.size,
    take: async (piece: Uint8Array) => {
      for (let at = 0; at < piece.length; ) {
        const some = piece.subarray(at, at + expected() - held)
        buffer.set(some, held)
        hash.update(some)
        held += some.length
        at += some.length
        progress(some.length)
        if (held === expected()) await close()
      }
    },
    demandWhole: () => {
      if (whole && whole.digest('hex') !== file.sha256)
        throw new SourceFault('refused', 'its chunks are those of the manifest, and the whole is not')
    },
  }
}

const writeAt = async (handle: FileHandle, bytes: Uint8Array, position: number) => {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}
