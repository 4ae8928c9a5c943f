/** The name under which a backup is written, until it is whole. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BACKUP_ENDING } from '../../contract/backup.ts'
import { nodeFiles } from '../storage/files.ts'

const ENDING = '.part'
export const partOf = (path: string) => `${path}${ENDING}`

/** For whoever had to end the worker before it could clean up. */
export const removePart = (path: string) =>
  nodeFiles()
    .remove(partOf(path))
    .catch(() => undefined)

/** Whoever is still at work writes more often than that. */
const ABANDONED_MS = 10 * 60_000

/** Removes what dead processes of the same station left in a folder. */
export const sweepParts = async (folder: string, stem: string) => {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    if (!name.startsWith(stem) || !name.endsWith(`${BACKUP_ENDING}${ENDING}`)) continue
    const found = await stat(join(folder, name)).catch(() => null)
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS)
      await nodeFiles()
        .remove(join(folder, name))
        .catch(() => undefined)
  }
}
