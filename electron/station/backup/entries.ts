/** Reads a tar of ours, entry by entry; whatever we would not have written ends it. */
import type { Bytes } from './bytes.ts'
import { damaged } from './failures.ts'
import { BLOCK, entryOf, isZero, paddingOf } from './tar.rules.ts'

export interface ReadEntry {
  path: string
  size: number
  /** To be read to its end before the next entry is asked for. */
  content: AsyncIterable<Uint8Array>
}

const cutOff = () => damaged('the file ends too early')

const block = async (bytes: Bytes): Promise<Buffer> => {
  const whole = await bytes.exactly(BLOCK)
  if (whole === null) throw cutOff()
  return whole
}

async function* contentOf(bytes: Bytes, size: number): AsyncGenerator<Uint8Array> {
  for (let left = size; left > 0; ) {
    const chunk = await bytes.some(left)
    if (chunk === null) throw cutOff()
    left -= chunk.length
    yield chunk
  }
  const padding = await bytes.exactly(paddingOf(size))
  if (padding === null) throw cutOff()
  if (!isZero(padding)) throw damaged('there is something between two files')
}

export async function* entriesOf(bytes: Bytes): AsyncGenerator<ReadEntry> {
  for (;;) {
    const header = await block(bytes)
    if (isZero(header)) break
    const entry = entryOf(header)
    if (entry === null) throw damaged('a file does not begin as the files of a backup do')
    yield { path: entry.path, size: entry.size, content: contentOf(bytes, entry.size) }
  }
  if (!isZero(await block(bytes))) throw damaged('the file has two ends')
  if ((await bytes.some(1)) !== null) throw damaged('something follows the end')
}
