/** Why a backup, a check or a restore cannot go on, in kinds that the page has words for. */
import type { BackupFailure } from '../../contract/backup.ts'
import { codeOf, textOf } from '../storage/problems.ts'

export type FailureCode = BackupFailure['code']

export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly code: FailureCode
  /** How many are missing, where that is what is wrong. */
  readonly bytes: number | null

  constructor(code: FailureCode, detail: string, bytes: number | null = null) {
    super(detail)
    this.code = code
    this.bytes = bytes
  }
}

const WRITING: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'too-large-for-disk',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EIO: 'disk-gone',
  ENOENT: 'disk-gone',
  ENODEV: 'disk-gone',
  ENXIO: 'disk-gone',
  ESTALE: 'disk-gone',
  EHOSTDOWN: 'disk-gone',
}

const READING: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'disk-gone',
  EIO: 'disk-gone',
  ENODEV: 'disk-gone',
  ENXIO: 'disk-gone',
}

const because = (kinds: typeof WRITING, otherwise: FailureCode, doing: string) => (error: unknown) => {
  if (error instanceof BackupError) throw error
  throw new BackupError(kinds[codeOf(error)] ?? otherwise, `${doing}: ${textOf(error)}`)
}

/** For `catch`: what the disk that is written to said. */
export const notWritten = (path: string): ((error: unknown) => never) =>
  because(WRITING, 'not-written', `${path} could not be written`)

/** For `catch`: what the disk that a backup is read from said. */
export const notRead = (path: string): ((error: unknown) => never) =>
  because(READING, 'unreadable', `${path} could not be read`)

/** For `catch`: a part of the data folder that is to go into a backup. */
export const notCopied = (path: string): ((error: unknown) => never) =>
  because({}, 'source-unreadable', `${path} could not be copied`)

export const damaged = (detail: string) => new BackupError('damaged', detail)

export const failureOf = (error: unknown): BackupFailure => {
  if (error instanceof BackupError) return { code: error.code, detail: error.message, bytes: error.bytes }
  const cancelled = error instanceof Error && error.name === 'AbortError'
  return { code: cancelled ? 'cancelled' : 'unexpected', detail: textOf(error), bytes: null }
}
