/** Why a look, a build or a signature came to nothing, in kinds that the page has words for. */
import type { PublishFailure } from '../../contract/publish.ts'
import { isDiskFull } from '../shows/copy.ts'
import { SourceError } from '../shows/importer.ts'
import { FolderInUseError } from '../storage/lock.ts'
import { codeOf, textOf } from '../storage/problems.ts'
import { KeysError } from './keysFolder.ts'
import { NoVideoError } from './plan.ts'

type Code = PublishFailure['code']

const BY_DISK: Readonly<Record<string, Code>> = {
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

/** What the disk said may be the cause of what is said of it. */
const byDisk = (error: unknown): Code | null => {
  if (isDiskFull(error)) return 'disk-full'
  if (!(error instanceof Error)) return null
  const code = BY_DISK[codeOf(error)] ?? byDisk(error.cause)
  return code ?? (error.name === 'StorageError' ? 'not-written' : null)
}

const codeFor = (error: unknown): Code => {
  if (error instanceof NoVideoError) return 'no-video'
  if (error instanceof SourceError) return 'no-source'
  if (error instanceof KeysError) return 'keys'
  if (error instanceof FolderInUseError) return 'in-use'
  if (error instanceof Error && error.name === 'AbortError') return 'cancelled'
  return byDisk(error) ?? 'unexpected'
}

export const failureOf = (error: unknown): PublishFailure => ({ code: codeFor(error), detail: textOf(error) })
