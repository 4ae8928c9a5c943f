/** A library in a folder: mounted from a server, or on a stick. */
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MANIFEST_FILE, MOST_MANIFEST_BYTES, publishedPath } from '../manifest/manifest.rules.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { codeOf, textOf } from '../storage/problems.ts'
import { SourceFault } from './fault.ts'
import type { Source } from './source.ts'

const PIECE = 1024 * 1024

/** A stick that was pulled, and a server that went, answer with many codes. */
const faultOf = (error: unknown): never => {
  if (error instanceof SourceFault) throw error
  throw new SourceFault(codeOf(error) === 'ENOENT' ? 'missing' : 'unreachable', textOf(error))
}

/** @param patience how long the folder may take to answer one question; milliseconds */
export const folderSource = (folder: string, patience: number): Source => {
  const asked = patiently(patience)

  async function* pieces(path: string, from: number, signal: AbortSignal) {
    const file = await asked(
      () => open(path),
      signal,
      late => void late.close().catch(() => undefined),
    )
    try {
      const { size } = await asked(() => file.stat(), signal)
      yield { size }
      for (let at = from; at < size; ) {
        const { bytesRead, buffer } = await asked(() => readPiece(file, at, size), signal)
        if (bytesRead === 0) throw new SourceFault('cut-off', `${path} ended at byte ${at}`)
        at += bytesRead
        yield { size, piece: buffer.subarray(0, bytesRead) }
      }
    } finally {
      // A folder that hangs does not close either; nobody waits for it.
      void file.close().catch(() => undefined)
    }
  }

  return {
    manifest: async signal => {
      const read: Uint8Array[] = []
      for await (const { size, piece } of pieces(join(folder, MANIFEST_FILE), 0, signal)) {
        if (size > MOST_MANIFEST_BYTES)
          throw new SourceFault('wrong-size', 'its manifest is larger than any library needs')
        if (piece) read.push(piece)
      }
      return Buffer.concat(read)
    },
    read: async function* (file, from, signal) {
      const path = join(folder, publishedPath(file))
      for await (const { size, piece } of pieces(path, from, signal)) {
        if (size !== file.size)
          throw new SourceFault('wrong-size', `${path} has ${size} bytes instead of ${file.size}`)
        if (piece) yield piece
      }
    },
    close: () => undefined,
  }
}

const readPiece = (file: FileHandle, at: number, size: number) => {
  const length = Math.min(PIECE, size - at)
  return file.read(Buffer.allocUnsafe(length), 0, length, at)
}

/**
 * A question that hangs keeps one of the few threads that Node asks disks with, for as long as the system lets it: so
 * questions are put one after another, and none any more after one that hung.
 */
const patiently = (patience: number) => {
  const inTurn = oneAtATime()
  let hangs = false
  const silent = () => new SourceFault('silent', `the folder said nothing for ${patience / 1_000} s`)
  const before = async <T>(answer: Promise<T>, signal: AbortSignal, late: (value: T) => void): Promise<T> => {
    const stop = new AbortController()
    const over = pause(patience, undefined, { signal: AbortSignal.any([signal, stop.signal]) }).then(() => {
      hangs = true
      void answer.then(late, () => undefined)
      throw silent()
    })
    return Promise.race([answer, over]).finally(() => {
      stop.abort()
      over.catch(() => undefined)
    })
  }
  return <T>(question: () => Promise<T>, signal: AbortSignal, late: (value: T) => void = () => undefined) =>
    inTurn(() => {
      if (hangs) throw silent()
      return before(question(), signal, late)
    }).catch((error: unknown): never => {
      signal.throwIfAborted()
      return faultOf(error)
    })
}
