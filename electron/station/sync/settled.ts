/** The short way of a sync that has nothing to do: the source offers what is in use, and all of it is as it was left. */
import { unsealed } from '../manifest/envelope.rules.ts'
import { localName, type PublishedFile } from '../manifest/manifest.rules.ts'
import { demandNewer, type Opened, openSigned } from '../manifest/open.ts'
import { expectedOf, type Floor } from './floor.rules.ts'
import type { RunParts } from './run.ts'
import { settledBy, tellsOf } from './settled.rules.ts'
import { isPresent } from './store.ts'

/** Null: the long way. Signatures and age are judged here as there. Throws ManifestRefused. */
export const asLeft = async (bytes: Uint8Array, parts: RunParts): Promise<Floor | null> => {
  const { store, keeping, rotten } = parts
  const inUse = await store.bytes()
  const envelope = unsealed(bytes)
  if (!inUse || !envelope || rotten.size > 0 || Buffer.compare(bytes, inUse) !== 0) return null
  const settled = await store.settled()
  if (!settled || !tellsOf(settled, bytes, keeping)) return null
  const { library, version, keys } = settled
  const expected = expectedOf(parts, { manifest: settled, keys, envelope })
  const { root } = openSigned(bytes, expected)
  demandNewer(settled, envelope.manifest, expected)
  return store.isAsLeft(settled) ? { root, library, version, keys } : null
}

interface Wanted {
  files: readonly PublishedFile[]
  /** Also those of the library before. */
  needed: readonly PublishedFile[]
}

/** What only stays because it is being played has to go the next time: then nothing is left to rest on. */
export const settle = async (
  bytes: Uint8Array,
  opened: Opened,
  { files, needed }: Wanted,
  { store, keeping }: RunParts,
) => {
  const present = await store.present()
  const names = new Set(needed.map(localName))
  const isWhole = files.every(file => isPresent(present, file))
  const isTidy = [...present.keys()].every(name => names.has(name))
  if (isWhole && isTidy) await store.settle(settledBy(bytes, keeping, opened, present))
}
