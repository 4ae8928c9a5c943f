/** Writes a backup: under another name first, so that its own name only ever leads to a whole one that is on disk. */
import { join } from 'node:path'
import { missingOn } from '../shows/copy.ts'
import { type FileSystemPort, nodeFiles } from '../storage/files.ts'
import { codeOf } from '../storage/problems.ts'
import { archiveOf, foldersOf, type Moment } from './archive.ts'
import { BackupError, notWritten } from './failures.ts'
import { takesSmallFilesOnly } from './fat.ts'
import { stemOf } from './name.rules.ts'
import { partOf, sweepParts } from './part.ts'
import { sealed, WORK_FACTOR } from './seal.ts'
import { bytesOf, filesBelow } from './sources.ts'
import { writeStream } from './write.ts'

/** Header, padding and a line of the list, at most. */
const OVERHEAD_OF_FILE = 2_048
/** Age adds 16 bytes to each 64 KiB. */
const CHUNK_OF_SEAL = 4_096
const SPARE_BYTES = 1024 * 1024
const FAT_LIMIT = 2 ** 32 - 1

export interface MakeJob {
  moment: Moment
  /** An existing folder. */
  folder: string
  name: string
  /** Null: not encrypted. */
  passphrase: string | null
  workFactor?: number
}

export interface Watching {
  progress: (done: number, total: number | null) => void
  signal: AbortSignal
}

export interface MakeParts extends Watching {
  /** See archiveOf. */
  ledgerCopied: () => Promise<void>
  files?: FileSystemPort
}

/** Answers with the size of the file. */
export const makeBackup = async (job: MakeJob, parts: MakeParts): Promise<number> => {
  const { files = nodeFiles(), ledgerCopied } = parts
  const path = join(job.folder, job.name)
  const part = partOf(path)
  const { bytes: total, files: count } = await sizeOf(job.moment)
  await sweepParts(job.folder, stemOf(job.name))
  await demandRoom(job.folder, total + count * OVERHEAD_OF_FILE + total / CHUNK_OF_SEAL)
  const archive = watched(archiveOf(job.moment, ledgerCopied), total, parts)
  const { passphrase, workFactor = WORK_FACTOR } = job
  const bytes = passphrase === null ? archive : await sealed(archive, passphrase, workFactor)
  try {
    const size = await writeStream(files, part, bytes)
    await files.rename(part, path).catch(notWritten(path))
    await syncNames(files, job.folder, path)
    return size
  } catch (error) {
    await files.remove(part).catch(() => undefined)
    throw error
  }
}

/** What the archive will hold. */
const sizeOf = async ({ head, dataDir, documents, ledger, tallies }: Moment) => {
  const databases = tallies.reduce((sum, tally) => sum + (tally.bytes?.length ?? 0), ledger?.size ?? 0)
  let bytes = documents.reduce((sum, document) => sum + document.bytes.length, databases)
  let files = documents.length + 1
  for (const folder of foldersOf(head)) {
    const paths = await filesBelow(dataDir, folder, head.scope)
    files += paths.length
    bytes += await bytesOf(dataDir, paths)
  }
  return { bytes, files }
}

const demandRoom = async (folder: string, bytes: number) => {
  const missing = await missingOn(folder, bytes, SPARE_BYTES).catch(notWritten(folder))
  if (missing > 0)
    throw new BackupError('disk-full', `${folder} lacks ${Math.ceil(missing)} bytes`, Math.ceil(missing))
  if (bytes > FAT_LIMIT && (await takesSmallFilesOnly(folder)))
    throw new BackupError(
      'too-large-for-disk',
      `${folder} is formatted as FAT32, which takes no file of 4 GiB; format it as exFAT, or leave the shows out`,
    )
}

async function* watched(archive: AsyncIterable<Uint8Array>, total: number, { progress, signal }: Watching) {
  let done = 0
  for await (const piece of archive) {
    signal.throwIfAborted()
    done += piece.length
    progress(Math.min(done, total), total)
    yield piece
  }
}

/** Network folders have no way to sync a name. */
const syncNames = (files: FileSystemPort, folder: string, path: string) =>
  files.syncFolder(folder).catch(async (error: unknown) => {
    if (['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error))) return
    await files.remove(path).catch(() => undefined)
    return notWritten(path)(error)
  })
