/** What no offer may fall below, even if the manifest in use comes to harm. */
import * as z from 'zod'
import type { Envelope } from '../manifest/envelope.rules.ts'
import type { Manifest } from '../manifest/manifest.rules.ts'
import { type Expected, type Present, signerOf } from '../manifest/open.ts'

export const Floor = z.object({
  /** Identifier of the root key; without trust in it nothing of this counts. */
  root: z.string(),
  library: z.string(),
  version: z.int(),
  keys: z.int(),
})
export type Floor = z.infer<typeof Floor>

/** What is in use. */
interface Signed {
  manifest: Pick<Manifest, 'library' | 'version'>
  /** Version of the list of keys. */
  keys: number
  envelope: Envelope
}

interface Known {
  roots: ReadonlyArray<{ id: string; publicKey: string }>
  floor: Floor | null
}

/** What an offer must be, to be taken. */
export const expectedOf = ({ roots, floor }: Known, before: Signed | null): Expected => {
  const pems = roots.map(({ publicKey }) => publicKey)
  const ids = roots.map(({ id }) => id)
  return { roots: pems, present: presentOf(pems, ids, before, floor) }
}

const presentOf = (
  roots: readonly string[],
  ids: readonly string[],
  before: Signed | null,
  floor: Floor | null,
): Present | null => {
  const held = before && signerOf(before.envelope, roots) !== null ? before : null
  const kept = floor && ids.includes(floor.root) ? floor : null
  if (!held) return kept && { ...kept, manifest: null }
  const { library, version } = held.manifest
  const same = kept?.library === library ? kept : null
  return {
    library,
    version: Math.max(version, same?.version ?? 0),
    keys: Math.max(held.keys, same?.keys ?? 0),
    manifest: version >= (same?.version ?? 0) ? held.envelope.manifest : null,
  }
}
