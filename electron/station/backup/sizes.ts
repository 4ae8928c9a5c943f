/** How large a backup of each kind would be. */
import { readdir } from 'node:fs/promises'
import type { BackupScope } from '../../contract/backup.ts'
import { documentsFolder } from '../documents.ts'
import { foldersOf } from './archive.ts'
import { belongs, LEDGER, TALLIES } from './paths.rules.ts'
import { bytesOf, filesBelow } from './sources.ts'

/** Apart from the library. */
const withoutShows = async (dataDir: string, scope: BackupScope) => {
  const documents = (await readdir(documentsFolder(dataDir)))
    .map(name => `documents/${name}`)
    .filter(path => belongs(path, scope))
  const databases = scope === 'everything' ? [LEDGER, ...TALLIES] : []
  let bytes = await bytesOf(dataDir, [...documents, ...databases])
  for (const folder of foldersOf({ scope, library: false }))
    bytes += await bytesOf(dataDir, await filesBelow(dataDir, folder, scope))
  return bytes
}

export const siteSizes = async (dataDir: string) => ({
  everything: await withoutShows(dataDir, 'everything'),
  content: await withoutShows(dataDir, 'content'),
  library: await bytesOf(dataDir, await filesBelow(dataDir, 'library', 'content')),
})
