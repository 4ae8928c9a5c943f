/** How a sync left the library: while nothing has changed since, the next one has nothing to read but names and sizes. */
import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Opened } from '../manifest/open.ts'
import type { Keeping } from './plan.rules.ts'

const Settled = z.object({
  /** Of the bytes of the manifest in use. */
  manifest: z.string(),
  /** Of what decides which of its shows are kept. */
  keeping: z.string(),
  library: z.string(),
  version: z.int(),
  /** Version of the list of keys. */
  keys: z.int(),
  /** Of the names and sizes of all that lay there. */
  files: z.string(),
})
export type Settled = z.infer<typeof Settled>

const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex')

/** Without a limit of room it makes no difference what was played. */
const keepingMark = ({ quotaBytes, ...keeping }: Keeping) =>
  quotaBytes === null ? 'everything' : sha256(JSON.stringify({ quotaBytes, ...keeping }))

/** @param sizes by name, in any order */
export const listingMark = (sizes: ReadonlyMap<string, number>) =>
  sha256(
    [...sizes]
      .map(([name, size]) => `${name} ${size}\n`)
      .toSorted()
      .join(''),
  )

export const settledBy = (
  bytes: Uint8Array,
  keeping: Keeping,
  { manifest: { library, version }, keys }: Opened,
  present: ReadonlyMap<string, number>,
): Settled => ({
  ...{ manifest: sha256(bytes), keeping: keepingMark(keeping), library, version, keys },
  files: listingMark(present),
})

/** Whether it tells of this manifest, and of the shows that are to be kept now. */
export const tellsOf = (settled: Settled, bytes: Uint8Array, keeping: Keeping) =>
  settled.keeping === keepingMark(keeping) && settled.manifest === sha256(bytes)

/** What cannot be read is forgotten: the next sync looks at everything again. */
export const readSettled = (bytes: Uint8Array | null): Settled | null => {
  if (!bytes) return null
  try {
    return Settled.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return null
  }
}
