/** Writes a stream into a new file that is whole on disk when this answers. */
import { type FileSystemPort, settle, writeAll } from '../storage/files.ts'
import { notWritten } from './failures.ts'

/**
 * Bytes after which the disk is waited for: so that progress tells what is on a slow stick, not in memory, and an order
 * that is put on the same disk meanwhile finds a short queue.
 */
const SYNC_EVERY = 16 * 1024 * 1024

/** Answers with the size. What a failure leaves is the caller's to remove. */
export const writeStream = async (
  files: FileSystemPort,
  path: string,
  content: AsyncIterable<Uint8Array>,
): Promise<number> => {
  const file = await files.create(path).catch(notWritten(path))
  try {
    let size = 0
    let waiting = 0
    for await (const piece of content) {
      await writeAll(file, piece).catch(notWritten(path))
      size += piece.length
      waiting += piece.length
      if (waiting < SYNC_EVERY) continue
      await file.sync().catch(notWritten(path))
      waiting = 0
    }
    await settle(file, size).catch(notWritten(path))
    return size
  } finally {
    await file.close().catch(() => undefined)
  }
}
