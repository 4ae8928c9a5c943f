/** Where backups lie or may go: what is plugged in, and folders that are known or named. */
import { open, readdir, realpath, stat, statfs } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { BACKUP_ENDING, type BackupPlace, type FolderPlace, type FoundBackup } from '../../contract/backup.ts'
import { Refusal } from '../refusal.ts'
import { FAT } from './fat.ts'
import { kindOf } from './kind.ts'
import type { FindSticks } from './sticks.ts'

/** A stick that hangs, or a server that is away, must not hold the page up. */
const PATIENCE_MS = 2_000
const MOST_SHOWN = 100

export interface PlacesParts {
  dataDir: string
  findSticks: FindSticks
}

type Named = Pick<FolderPlace, 'path' | 'label' | 'kind' | 'writable'>

const patiently = <T>(asked: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([asked.catch(() => otherwise), pause(PATIENCE_MS, otherwise, { ref: false })])

/**
 * @param folders absolute paths; what is no folder is left out.
 * @param more what else is to be known of each.
 */
export const foldersOf = async <More>(
  { dataDir, findSticks }: PlacesParts,
  folders: readonly string[],
  more: (place: FolderPlace) => Promise<More>,
): Promise<Array<FolderPlace & More>> => {
  const sticks = (await findSticks()).map((stick): Named => ({ ...stick, kind: 'stick' }))
  const others = folders.filter(path => !sticks.some(stick => stick.path === path))
  const named = [
    ...sticks,
    ...[...new Set(others)].map((path): Named => ({ path, label: '', kind: 'folder', writable: true })),
  ]
  const whole = async (place: Named) => {
    const found = await looked(place, dataDir)
    return found && { ...found, ...(await more(found)) }
  }
  const places = await Promise.all(named.map(place => patiently(whole(place), null)))
  return places.filter(place => place !== null)
}

const looked = async (place: Named, dataDir: string): Promise<FolderPlace | null> => {
  const found = await stat(place.path)
  if (!found.isDirectory()) return null
  const disk = await statfs(place.path).catch(() => null)
  return {
    ...place,
    freeBytes: disk && disk.bavail * disk.bsize,
    smallFilesOnly: disk?.type === FAT,
    sameDisk: found.dev === (await stat(dataDir)).dev,
  }
}

export const placesOf = (parts: PlacesParts, folders: readonly string[]): Promise<BackupPlace[]> =>
  foldersOf(parts, folders, async ({ path }) => ({ backups: await backupsIn(path) }))

const backupsIn = async (folder: string): Promise<FoundBackup[]> => {
  const names = (await readdir(folder)).filter(name => name.endsWith(BACKUP_ENDING))
  const found = await Promise.all(names.map(name => foundAt(join(folder, name), name).catch(() => null)))
  return found
    .filter(backup => backup !== null)
    .toSorted((a, b) => b.modifiedAt.localeCompare(a.modifiedAt) || b.name.localeCompare(a.name))
    .slice(0, MOST_SHOWN)
}

/** What is called a backup and is none is left out. */
const foundAt = async (path: string, name: string): Promise<FoundBackup> => {
  const handle = await open(path, 'r')
  try {
    const { size, mtime } = await handle.stat()
    const encrypted = (await kindOf(handle, path)) === 'sealed'
    return { path, name, bytes: size, modifiedAt: mtime.toISOString(), encrypted }
  } finally {
    await handle.close()
  }
}

/** What is wrong with a folder that files are to be read from or written to; null: nothing. */
export const folderFault = async (folder: string, dataDir: string) => {
  if (!isAbsolute(folder)) return 'relative'
  const found = await stat(folder).catch(() => null)
  if (found === null) return 'missing'
  if (!found.isDirectory()) return 'not-a-folder'
  const from = relative(await realpath(dataDir), await realpath(folder))
  // A folder within is reached without going up and without another drive's letter.
  return from.split(sep)[0] !== '..' && !isAbsolute(from) ? 'inside-data' : null
}

/** Refuses what cannot be written to, before anything is begun. */
export const demandFolder = async (folder: string, dataDir: string) => {
  const reason = await folderFault(folder, dataDir)
  if (reason) throw new Refusal('BAD_FOLDER', { reason })
}
