/** What no offer may fall below, even if the manifest in use comes to harm. */
import * as z from 'zod'
import type { Envelope } from '../manifest/envelope.rules.ts'
import { type Present, signerOf } from '../manifest/open.ts'
import type { InUse } from './store.ts'

export const Floor = z.object({
  /** Identifier of the root key; without trust in it nothing of this counts. */
  root: z.string(),
  library: z.string(),
  version: z.int(),
  keys: z.int(),
})
export type Floor = z.infer<typeof Floor>

type Signed = Pick<InUse, 'manifest' | 'keys'> & { envelope: Envelope }

/** @param ids of the root keys that are trusted, `roots` their PEM */
export const presentOf = (
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
