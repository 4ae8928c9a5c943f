/** Signs what a build has put together, and thereby publishes it. */
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sealed, unsealed } from '../manifest/envelope.rules.ts'
import { signed } from '../manifest/keys.ts'
import { MANIFEST_FILE, Manifest, publishedPath } from '../manifest/manifest.rules.ts'
import { openManifest } from '../manifest/open.ts'
import { writeWhole } from '../storage/atomicFile.ts'
import { codeOf } from '../storage/problems.ts'
import { KeysError, readKeys } from './keysFolder.ts'
import { openShelf } from './shelf.ts'

export interface SignOptions {
  out: string
  /** Folder of `makeKeys`. */
  keys: string
  /** How long stations take the manifest for fresh. */
  days: number
  now: () => Date
}

const DAY_MS = 86_400_000

/** What was published before; its files stay one version longer, for stations that are fetching it. */
const publishedBefore = async (out: string): Promise<Manifest | null> => {
  const bytes = await readFile(join(out, MANIFEST_FILE)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  const envelope = bytes && unsealed(bytes)
  return envelope ? Manifest.parse(JSON.parse(new TextDecoder().decode(envelope.manifest))) : null
}

export const signLibrary = async ({ out, keys, days, now }: SignOptions): Promise<Manifest> => {
  const { rootPublic, signingPem, key, list, listSignature } = await readKeys(keys)
  const shelf = await openShelf(out)
  const draft = await shelf.draft()
  if (!draft)
    throw new KeysError(
      `There is nothing to sign in ${out}; build it first: npm run library -- build FOLDER --out ${out}`,
    )
  const before = await publishedBefore(out)
  const issued = now()
  const manifest: Manifest = {
    ...draft,
    version: (before?.version ?? 0) + 1,
    issued: issued.toISOString(),
    expires: new Date(issued.getTime() + days * DAY_MS).toISOString(),
    key,
  }
  const bytes = Buffer.from(JSON.stringify(manifest))
  const file = sealed({
    ...{ keys: list, root: listSignature, key, manifest: bytes },
    signature: signed(bytes, signingPem),
  })
  // What a station would refuse is not published.
  const { manifest: opened } = openManifest(file, { roots: [rootPublic], present: null })
  await writeWhole(join(out, MANIFEST_FILE), file)
  // It holds no secret, and a web server runs as somebody else.
  await chmod(join(out, MANIFEST_FILE), 0o644)
  const needed = [...opened.files, ...(before?.files ?? [])].map(publishedPath)
  await shelf.prune(new Set(needed))
  return opened
}
