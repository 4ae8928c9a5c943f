/** This very station takes what it published: its folder becomes a source, its root key is trusted. */
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { Sync } from '../sync/sync.ts'

export type Adopting = Pick<Sync, 'state' | 'configure' | 'trust'>

const MOST_SOURCES = 10

/** The next number that no source has. */
const nextId = (ids: readonly string[]) =>
  `source-${Math.max(0, ...ids.map(id => Number(/\d+$/.exec(id)?.[0] ?? 0))) + 1}`

export const adoptLibrary = async (
  sync: Adopting,
  actor: Actor,
  { folder, publicKey }: { folder: string; publicKey: string },
): Promise<void> => {
  const { settings } = await sync.state()
  const { sources } = settings
  const known = sources.some(({ kind, address }) => kind === 'folder' && address === folder)
  if (!known && sources.length >= MOST_SOURCES) throw new Refusal('MANY_SOURCES')
  await sync.trust(actor, publicKey)
  if (known) return
  const source = { id: nextId(sources.map(({ id }) => id)), kind: 'folder' as const, address: folder }
  await sync.configure(actor, { ...settings, sources: [...sources, source] })
}
