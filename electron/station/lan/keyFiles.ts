/** Files of `keys/`: a certificate with its key in one file, for the owner alone, whole or not at all. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { writeWhole } from '../storage/atomicFile.ts'
import { nodeFiles } from '../storage/files.ts'
import { StorageError, textOf } from '../storage/problems.ts'
import { faultOf } from './certificates.rules.ts'

export const AuthorityFile = z.object({
  certificate: z.string(),
  key: z.string(),
  /** Hosts that it speaks for besides those that every authority of ours speaks for. */
  madeFor: z.array(z.string()),
})
export type AuthorityFile = z.infer<typeof AuthorityFile>

export const LeafFile = z.object({ certificate: z.string(), key: z.string() })

export type Found<T> = { kind: 'none' } | { kind: 'good'; value: T } | { kind: 'bad'; why: string }

interface Pair {
  certificate: string
  key: string
}

const makeFolder = (dir: string) => {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new StorageError(`the folder ${dir} could not be made (${textOf(error)})`, { cause: error })
  }
}

/** @param issuerOf the certificate that must have signed the one in the file. */
export const keyFile = <T extends Pair>(
  dir: string,
  name: string,
  schema: z.ZodType<T>,
  issuerOf: (file: T) => string | null,
) => {
  const path = join(dir, name)
  const files = nodeFiles()

  const inspect = (bytes: Uint8Array): Found<T> => {
    try {
      const value = schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
      const why = faultOf(value, issuerOf(value) ?? '')
      return why === null ? { kind: 'good', value } : { kind: 'bad', why }
    } catch (error) {
      return { kind: 'bad', why: bytes.length === 0 ? 'it is empty (0 bytes)' : textOf(error) }
    }
  }

  return {
    path,
    read: async (): Promise<Found<T>> => {
      try {
        const bytes = await files.read(path)
        return bytes === null ? { kind: 'none' } : inspect(bytes)
      } catch (error) {
        return { kind: 'bad', why: textOf(error) }
      }
    },
    write: async (value: T) => {
      makeFolder(dir)
      await writeWhole(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`))
    },
    /** What is damaged is kept for a technician, out of the way of what replaces it. */
    putAside: () => files.rename(path, `${path}.damaged`).catch(() => undefined),
  }
}
