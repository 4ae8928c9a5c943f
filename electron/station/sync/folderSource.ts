/** A library in a folder: mounted from a server, or on a stick. */
import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { MANIFEST_FILE, MOST_MANIFEST_BYTES, publishedPath } from '../manifest/manifest.rules.ts'
import { codeOf, textOf } from '../storage/problems.ts'
import { SourceFault } from './fault.ts'
import type { Source } from './source.ts'

const PIECE = 1024 * 1024

/** A stick that was pulled, and a server that went, answer with many codes. */
const faultOf = (error: unknown): never => {
  if (error instanceof SourceFault) throw error
  throw new SourceFault(codeOf(error) === 'ENOENT' ? 'missing' : 'unreachable', textOf(error))
}

export const folderSource = (folder: string): Source => ({
  manifest: async () => {
    try {
      const path = join(folder, MANIFEST_FILE)
      if ((await stat(path)).size > MOST_MANIFEST_BYTES)
        throw new SourceFault('wrong-size', 'its manifest is larger than any library needs')
      return await readFile(path)
    } catch (error) {
      return faultOf(error)
    }
  },
  read: (file, from, signal) => pieces(join(folder, publishedPath(file)), file.size, from, signal),
  close: () => undefined,
})

async function* pieces(path: string, size: number, from: number, signal: AbortSignal) {
  const file = await open(path).catch(faultOf)
  try {
    const found = await file.stat().catch(faultOf)
    if (found.size !== size)
      throw new SourceFault('wrong-size', `${path} has ${found.size} bytes instead of ${size}`)
    for (let at = from; at < size; ) {
      signal.throwIfAborted()
      const piece = Buffer.allocUnsafe(Math.min(PIECE, size - at))
      const { bytesRead } = await file.read(piece, 0, piece.length, at).catch(faultOf)
      if (bytesRead === 0) throw new SourceFault('cut-off', `${path} ended at byte ${at}`)
      at += bytesRead
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
