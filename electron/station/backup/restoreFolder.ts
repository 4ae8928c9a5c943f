/** Restores a backup into a folder that is empty or not there yet: whole, or not at all. */
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BackupContents } from '../../contract/backup.ts'
import { syncFolder } from '../storage/folders.ts'
import { lockDataFolder } from '../storage/lock.ts'
import { codeOf } from '../storage/problems.ts'
import { BackupError, notWritten } from './failures.ts'
import type { Watching } from './make.ts'
import type { OpenJob } from './open.ts'
import { unpackBackup } from './unpack.ts'

/** @param dir an absolute path. */
export const restoreFolder = async (
  job: OpenJob,
  dir: string,
  watching: Watching,
): Promise<BackupContents> => {
  await demandEmpty(dir)
  const restoring = `${dir}.restoring`
  await mkdir(restoring, { recursive: true, mode: 0o700 }).catch(notWritten(restoring))
  const lock = lockDataFolder(restoring)
  try {
    await clear(restoring)
    const contents = await unpackBackup(job, restoring, watching)
    lock.release()
    await putAt(restoring, dir).catch(notWritten(dir))
    return contents
  } finally {
    lock.release()
  }
}

const demandEmpty = async (dir: string) => {
  const names = await readdir(dir).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    return notWritten(dir)(error)
  })
  if (names.length > 0)
    throw new BackupError(
      'not-written',
      `${dir} is not empty: name a new folder, or an empty one, to restore into`,
    )
}

/** What a restore that died left. */
const clear = async (restoring: string) => {
  for (const name of await readdir(restoring))
    if (name !== 'station.lock') await rm(join(restoring, name), { recursive: true })
}

/** Everything in it is on disk: from here the folder is there whole. */
const putAt = async (restoring: string, dir: string) => {
  await rmdir(dir).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
  await rename(restoring, dir)
  await syncFolder(dirname(dir))
}
