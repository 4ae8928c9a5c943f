/** Which folders a build may take, and where a library would lie on what is plugged in. */
import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { FolderPlace } from '../../contract/backup.ts'
import type { FolderFault, PublishPlace } from '../../contract/publish.ts'
import { folderFault, foldersOf, type PlacesParts } from '../backup/places.ts'
import { MANIFEST_FILE } from '../manifest/manifest.rules.ts'
import { Refusal } from '../refusal.ts'

/** Of a library on a stick, which holds other things too; the sync looks for it there. */
const ON_STICK = 'diantai-library'

const isFile = (path: string) =>
  stat(path).then(
    found => found.isFile(),
    () => false,
  )
const isPublished = (folder: string) => isFile(join(folder, MANIFEST_FILE))

const refuse = (which: 'source' | 'out' | 'keys', reason: FolderFault | null) => {
  if (reason) throw new Refusal('BAD_LIBRARY_FOLDER', { which, reason })
}

/** A folder that is made is fit where the one that it is made in is. */
const targetFault = async (folder: string, dataDir: string): Promise<FolderFault | null> => {
  const fault = await folderFault(folder, dataDir)
  return fault === 'missing' ? folderFault(dirname(resolve(folder)), dataDir) : fault
}

export const demandFolders = async (
  { source, out }: { source: string; out: string },
  dataDir: string,
): Promise<void> => {
  refuse('source', await folderFault(source, dataDir))
  refuse('out', await targetFault(out, dataDir))
  refuse('out', resolve(source) === resolve(out) ? 'same' : null)
}

export const demandKeysFolder = async (folder: string, dataDir: string): Promise<void> =>
  refuse('keys', await targetFault(folder, dataDir))

export const sourcePlaces = (parts: PlacesParts, folders: readonly string[]): Promise<FolderPlace[]> =>
  foldersOf(parts, folders, async () => ({}))

export const outPlaces = async (parts: PlacesParts, folders: readonly string[]): Promise<PublishPlace[]> => {
  const places = await foldersOf(parts, folders, async ({ path, kind }) => {
    const itself = kind === 'folder' || (await isPublished(path))
    const out = itself ? path : join(path, ON_STICK)
    return { out, published: await isPublished(out) }
  })
  // A stick that was written to before is among the known folders too.
  return places.filter(({ out }, index) => places.findIndex(one => one.out === out) === index)
}
