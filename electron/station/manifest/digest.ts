/** Hashes what passes through: the whole, and each chunk of 4 MiB. */
import { createHash } from 'node:crypto'
import { CHUNK_BYTES } from './manifest.rules.ts'

export interface Digest {
  sha256: string
  chunks: string[]
}

export const digesting = () => {
  const whole = createHash('sha256')
  const chunks: string[] = []
  let chunk = createHash('sha256')
  let held = 0
  const closeChunk = () => {
    chunks.push(chunk.digest('hex'))
    chunk = createHash('sha256')
    held = 0
  }
  return {
    update: (bytes: Uint8Array) => {
      whole.update(bytes)
      for (let at = 0; at < bytes.length; ) {
        const part = bytes.subarray(at, at + CHUNK_BYTES - held)
        chunk.update(part)
        held += part.length
        at += part.length
        if (held === CHUNK_BYTES) closeChunk()
      }
    },
    digest: (): Digest => {
      if (held > 0) closeChunk()
      return { sha256: whole.digest('hex'), chunks }
    },
  }
}
