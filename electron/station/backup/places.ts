/** Where backups lie or may go: what is plugged in, and folders that are known or named. */
import { open, readdir, realpath, stat, statfs } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { BACKUP_ENDING, type BackupPlace, type FoundBackup } from '../../contract/backup.ts'
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

interface Named {
  path: string
  label: string
  kind: BackupPlace['kind']
  writable: boolean
}

const patiently = <T>(asked: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([asked.catch(() => otherwise), pause(PATIENCE_MS, otherwise, { ref: false })])

/** @param folders absolute paths; what is no folder is left out. */
export const placesOf = async (
  { dataDir, findSticks }: PlacesParts,
  folders: readonly string[],
): Promise<BackupPlace[]> => {
  const sticks = (await findSticks()).map((stick): Named => ({ ...stick, kind: 'stick' }))
  const others = folders.filter(path => !sticks.some(stick => stick.path === path))
  const named = [
    ...sticks,
    ...[...new Set(others)].map((path): Named => ({ path, label: '', kind: 'folder', writable: true })),
  ]
  const places = await Promise.all(named.map(place => patiently(looked(place, dataDir), null)))
  return places.filter(place => place !== null)
}

const looked = async (place: Named, dataDir: string): Promise<BackupPlace | null> => {
  const found = await stat(place.path)
  if (!found.isDirectory()) return null
  const disk = await statfs(place.path).catch(() => null)
  return {
    ...place,
    freeBytes: disk && disk.bavail * disk.bsize,
    smallFilesOnly: disk?.type === FAT,
    sameDisk: found.dev === (await stat(dataDir)).dev,
    backups: await backupsIn(place.path),
  }
}

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

/** Refuses what cannot be written to, before anything is begun. */
export const demandFolder = async (folder: string, dataDir: string) => {
  if (!isAbsolute(folder)) throw new Refusal('BAD_FOLDER', { reason: 'relative' })
  const found = await stat(folder).catch(() => null)
  if (found === null) throw new Refusal('BAD_FOLDER', { reason: 'missing' })
  if (!found.isDirectory()) throw new Refusal('BAD_FOLDER', { reason: 'not-a-folder' })
  const from = relative(await realpath(dataDir), await realpath(folder))
  // A folder within is reached without going up and without another drive's letter.
  if (from.split(sep)[0] !== '..' && !isAbsolute(from))
    throw new Refusal('BAD_FOLDER', { reason: 'inside-data' })
}
