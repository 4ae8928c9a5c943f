/** `npm run library -- trust`: a data folder learns by hand whose library it takes, and where from. */
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { SyncSource, type TrustedRoot } from '../../contract/sync.ts'
import { documentsIn } from '../documents.ts'
import { lockDataFolder } from '../storage/lock.ts'
import { textOf } from '../storage/problems.ts'
import { SYNC_DOCUMENT } from './sync.document.ts'
import { rootOf, withRoot } from './trust.ts'

export interface TrustOptions {
  dataDir: string
  /** File of the public root key. */
  key: string
  /** Address of a web server or a folder, which becomes the first source; null: none. */
  source: string | null
  now: Date
}

/** What cannot be trusted; says why. */
export class TrustError extends Error {
  override readonly name = 'TrustError'
}

const keyIn = async (path: string, now: Date): Promise<TrustedRoot> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new TrustError(`${path} cannot be read (${textOf(error)})`)
  })
  const root = rootOf(text, now)
  if (!root)
    throw new TrustError(`Expected the public root key of a publisher (root.pub), but ${path} is none`)
  return root
}

const sourceAt = (address: string): SyncSource => {
  const kind = /^https?:/.test(address) ? 'web' : 'folder'
  const { data } = SyncSource.safeParse({ id: 'source-1', kind, address })
  if (!data) throw new TrustError(`Expected http://…, https://… or a folder as source, got "${address}"`)
  return data
}

/** The station must not run: it keeps this in its memory. */
export const trustRoot = async ({ dataDir, key, source, now }: TrustOptions): Promise<TrustedRoot> => {
  const root = await keyIn(key, now)
  const first = source === null ? null : sourceAt(source)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = lockDataFolder(dataDir)
  try {
    const document = await documentsIn(dataDir, ({ detail }) => console.error(detail))(SYNC_DOCUMENT)
    const { settings, roots } = document.data
    const others = settings.sources.filter(({ address }) => address !== source)
    const sources = first
      ? [first, ...others.map((other, index) => ({ ...other, id: `source-${index + 2}` }))]
      : settings.sources
    await document.save({
      ...document.data,
      roots: withRoot(roots, root),
      settings: { ...settings, sources },
    })
    return root
  } finally {
    lock.release()
  }
}
