/** Pure rules of the backup page: how fresh the last backup is, what may be begun, and what is missing. */
import {
  BACKUP_OLD_DAYS,
  type BackupFailure,
  type BackupOutcome,
  type BackupPlace,
  type BackupScope,
} from '../../../electron/contract/backup.ts'
import { passphraseStrength } from '../../../electron/contract/passphrase.ts'
import { chosenFolder } from '../form/folderChoice.rules.ts'

const DAY_MS = 86_400_000

export type Freshness = { kind: 'never' } | { kind: 'fresh' } | { kind: 'old'; days: number }

/** A backup from the future was made before the clock was set back; it is no older than now. */
export const freshnessOf = (madeAt: string | null, now: Date): Freshness => {
  if (madeAt === null) return { kind: 'never' }
  const days = Math.floor((now.getTime() - Date.parse(madeAt)) / DAY_MS)
  return days >= BACKUP_OLD_DAYS ? { kind: 'old', days } : { kind: 'fresh' }
}

export const scopeKey = (scope: BackupScope, library: boolean) => {
  if (scope === 'everything') return library ? 'everything' : 'everythingNoShows'
  return library ? 'contentShows' : 'content'
}

export interface Sizes {
  everything: number
  content: number
  library: number
}

export const sizeOf = (sizes: Sizes, scope: BackupScope, library: boolean): number =>
  sizes[scope] + (library ? sizes.library : 0)

const FAT_LIMIT = 2 ** 32

export type Obstacle = 'readOnly' | 'noRoom' | 'smallFiles'

/** What keeps a backup of this size from a place; the station looks again when it is begun. */
export const obstacleOf = (place: BackupPlace, bytes: number): Obstacle | null => {
  if (!place.writable) return 'readOnly'
  if (place.freeBytes !== null && place.freeBytes < bytes) return 'noRoom'
  return place.smallFilesOnly && bytes >= FAT_LIMIT ? 'smallFiles' : null
}

export interface MakeValues {
  /** Path of a place; `OTHER`: the folder that is typed; null: nothing chosen yet. */
  place: string | null
  folder: string
  scope: BackupScope
  library: boolean
  /** Of the content; everything always is. */
  encrypt: boolean
  passphrase: string
  again: string
}

export const EMPTY: MakeValues = {
  place: null,
  folder: '',
  scope: 'everything',
  library: true,
  encrypt: false,
  passphrase: '',
  again: '',
}

export const isEncrypted = ({ scope, encrypt }: MakeValues) => scope === 'everything' || encrypt

export const folderOf = ({ place, folder }: MakeValues): string => chosenFolder(place, folder)

export type MakeProblem = 'where' | 'weak' | 'differs'

/** The first thing that is missing. */
export const problemOf = (values: MakeValues): MakeProblem | null => {
  if (folderOf(values) === '') return 'where'
  if (!isEncrypted(values)) return null
  if (passphraseStrength(values.passphrase) === 'weak') return 'weak'
  return values.passphrase === values.again ? null : 'differs'
}

/** On a restore it is this machine's own disk that is full. */
export const failureKey = ({ task }: BackupOutcome, { code }: BackupFailure) =>
  task === 'restore' && code === 'disk-full' ? 'disk-full-here' : code

/** Failures that say nothing against the backup, so that their sentence stands alone. */
export const SAYS_ALL: readonly BackupFailure['code'][] = [
  'cancelled',
  'wrong-passphrase',
  'passphrase-needed',
]

/** Failures of which the sentence alone does not tell a technician enough. */
export const NEEDS_DETAIL: readonly BackupFailure['code'][] = ['source-unreadable', 'unexpected']
