/** What went wrong with a sync, as staff are told of it. */
import type { SyncFailure } from '../../contract/sync.ts'
import { ManifestRefused } from '../manifest/open.ts'
import { isDiskFull } from '../shows/copy.ts'
import { StorageError, textOf } from '../storage/problems.ts'
import { SourceFault } from './fault.ts'

/** The disk has not room for what is missing. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom'
  readonly bytes: number

  constructor(bytes: number) {
    super(`${bytes} bytes are missing on the disk`)
    this.bytes = bytes
  }
}

/** Why a sync was ended before it was over. */
export type EndedBy = 'cancelled' | 'window-over'

const SAID: Record<EndedBy, string> = {
  cancelled: 'somebody ended it',
  'window-over': 'the window of the night is over',
}

export class Ended extends Error {
  override readonly name = 'Ended'
  readonly by: EndedBy

  constructor(by: EndedBy) {
    super(SAID[by])
    this.by = by
  }
}

/** Of the station itself, whatever the source. */
export const ownFailure = (
  code: SyncFailure['code'],
  detail: string,
  bytes: number | null = null,
): SyncFailure => ({ code, source: '', detail: detail.slice(0, 500), bytes })

export const failureOf = (error: unknown, source: string): SyncFailure => {
  const detail = textOf(error)
  if (error instanceof SourceFault || error instanceof ManifestRefused)
    return { ...ownFailure(error.code, detail), source }
  if (error instanceof Ended) return ownFailure(error.by, detail)
  if (error instanceof NoRoom) return ownFailure('disk-full', detail, error.bytes)
  if (isDiskFull(error)) return ownFailure('disk-full', detail)
  const isDisk = error instanceof StorageError || (error instanceof Error && 'code' in error)
  return ownFailure(isDisk ? 'not-written' : 'unexpected', detail)
}
