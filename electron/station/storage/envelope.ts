/** What a document looks like on disk, and what a file that should be one turns out to be. */
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { textOf } from './problems.ts'

const KIND = 'diantai-document'
const Envelope = z.object({
  kind: z.literal(KIND),
  name: z.string(),
  version: z.int().min(1),
  sequence: z.int().min(1),
  hash: z.string(),
  data: z.unknown(),
})

export interface Format<T> {
  name: string
  version: number
  schema: z.ZodType<T>
  migrations: ReadonlyArray<(data: unknown) => unknown>
}

export type Found<T> =
  | { kind: 'missing' }
  | { kind: 'good'; data: T; sequence: number; bytes: Uint8Array }
  | { kind: 'newer'; version: number }
  | { kind: 'damaged'; why: string }

/** JSON with sorted keys, so that equal data has equal bytes whoever wrote it. */
const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

const hashOf = (data: unknown) => createHash('sha256').update(canonicalJson(data)).digest('hex')

/** `data` must already be plain JSON, otherwise what is read back differs from what was hashed. */
export const toBytes = (format: { name: string; version: number }, sequence: number, data: unknown) => {
  const { name, version } = format
  const envelope = { kind: KIND, name, version, sequence, hash: hashOf(data), data }
  return new TextEncoder().encode(`${JSON.stringify(envelope, null, 2)}\n`)
}

export const inspect = <T>(bytes: Uint8Array | null, format: Format<T>): Found<T> => {
  if (bytes === null) return { kind: 'missing' }
  try {
    // TextDecoder drops a byte order mark, which an editor may have put before a good document.
    const envelope = Envelope.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    // Before the hash: a newer program may hash differently.
    if (envelope.version > format.version) return { kind: 'newer', version: envelope.version }
    if (envelope.name !== format.name) throw new Error(`it is the document "${envelope.name}"`)
    if (envelope.hash !== hashOf(envelope.data)) throw new Error('its hash does not fit its data')
    const data = format.schema.parse(migrate(envelope.data, envelope.version, format))
    return { kind: 'good', data, sequence: envelope.sequence, bytes }
  } catch (error) {
    return { kind: 'damaged', why: bytes.length === 0 ? 'it is empty (0 bytes)' : textOf(error) }
  }
}

/** Step i leads from version i + 1 to version i + 2. */
const migrate = (data: unknown, from: number, { version, migrations }: Format<unknown>) =>
  migrations.slice(from - 1, version - 1).reduce((older, step) => step(older), data)
