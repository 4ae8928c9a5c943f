/** Puts the files of a backup into a new folder, verified and on disk before anybody may call it a data folder. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { BackupContents } from '../../contract/backup.ts'
import { missingOn } from '../shows/copy.ts'
import { createWhole, nodeFiles } from '../storage/files.ts'
import { syncFolder } from '../storage/folders.ts'
import { BackupError, notRead, notWritten } from './failures.ts'
import type { Watching } from './make.ts'
import { type OpenJob, withContent } from './open.ts'
import { documentOf } from './paths.rules.ts'
import { readBackup, type TakeFile } from './read.ts'
import { rehearse } from './rehearse.ts'
import { writeStream } from './write.ts'

/** Bytes to leave free on the data's disk, where orders are kept too. */
const SPARE_BYTES = 64 * 1024 * 1024

const files = nodeFiles()

/** @param folder is made where it is missing; a failure leaves nothing of it. */
export const unpackBackup = async (
  job: OpenJob,
  folder: string,
  watching: Watching,
): Promise<BackupContents> => {
  try {
    await demandRoom(job.path, dirname(folder))
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(notWritten(folder))
    const contents = await withContent(job, watching, content => readBackup(content, into(folder)))
    await rehearse(folder)
    await syncFolders(folder).catch(notWritten(folder))
    return contents
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

/** A backup is not compressed, so what comes out of it is no larger than the file. */
const demandRoom = async (path: string, disk: string) => {
  const { size } = await stat(path).catch(notRead(path))
  const missing = await missingOn(disk, size, SPARE_BYTES).catch(notWritten(disk))
  if (missing > 0)
    throw new BackupError('disk-full', `${disk} lacks ${missing} bytes for the backup`, missing)
}

const into = (folder: string): TakeFile => {
  const made = new Set<string>()
  return async (path, content) => {
    const target = join(folder, path)
    const dir = dirname(target)
    if (!made.has(dir)) await mkdir(dir, { recursive: true, mode: 0o700 }).catch(notWritten(dir))
    made.add(dir)
    await writeStream(files, target, content)
    const document = dirname(path) === 'documents' ? documentOf(basename(path)) : null
    if (document !== null) await standIn(target, join(dir, `${document}.previous.json`))
  }
}

/** The generation before, without which everything would hang on one file: a copy. */
const standIn = async (current: string, previous: string) => {
  const bytes = await files.read(current).catch(notWritten(current))
  if (bytes) await createWhole(files, previous, bytes).catch(notWritten(previous))
}

const syncFolders = async (folder: string) => {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await syncFolders(join(folder, entry.name))
  await syncFolder(folder)
}
