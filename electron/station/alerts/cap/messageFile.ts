/** Which files are messages, and how one is read. */
import { open } from 'node:fs/promises'
import { LARGEST_MESSAGE } from './xml.ts'

export const isMessage = (name: string) => /^[^.].*\.(xml|cap)$/i.test(name)

/** One byte more than a message may have tells that it has too many; a larger one is never in memory. */
export const readMessage = async (path: string): Promise<Uint8Array> => {
  const handle = await open(path, 'r')
  try {
    const buffer = new Uint8Array(LARGEST_MESSAGE + 1)
    let filled = 0
    for (;;) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled)
      filled += bytesRead
      if (bytesRead === 0 || filled === buffer.length) return buffer.subarray(0, filled)
    }
  } finally {
    await handle.close()
  }
}
