/** 备份: the whole site in one file on another disk, and the way back. */
import * as z from 'zod'
import { Instant, Person } from './common.ts'
import { NewPassphrase } from './passphrase.ts'
import { forConfirmedRoles, forRoles, forScreen } from './procedure.ts'

export const BACKUP_ENDING = '.dtbak'

/** A week's work is the most that a mine should lose: an older backup wants to be made again. */
export const BACKUP_OLD_DAYS = 7

/**
 * `everything` is the site as it stands, with ledger, keys and accounts, and is always encrypted; `content` is what
 * screens show and what they are set to.
 */
export const BackupScope = z.enum(['everything', 'content'])
export type BackupScope = z.infer<typeof BackupScope>

/** What was typed to open one, whatever it is. */
const Passphrase = z.string().max(1_000)
const Path = z.string().min(1).max(1_000)

const Count = z.int().min(0)
export const BackupCounts = z.object({
  captions: Count,
  notices: Count,
  activities: Count,
  rounds: Count,
  /** Null: not in a backup of this scope, or without the library. */
  orders: Count.nullable(),
  accounts: Count.nullable(),
  shows: Count.nullable(),
})
export type BackupCounts = z.infer<typeof BackupCounts>

/** What a backup says of itself. */
export const BackupContents = z.object({
  mine: z.string().max(100),
  place: z.string().max(100),
  madeAt: Instant,
  /** Version of the program that made it. */
  program: z.string().max(50),
  scope: BackupScope,
  /** Whether the shows are in it. */
  library: z.boolean(),
  counts: BackupCounts,
})
export type BackupContents = z.infer<typeof BackupContents>

const FoundBackup = z.object({
  path: z.string(),
  name: z.string(),
  bytes: Count,
  modifiedAt: Instant,
  encrypted: z.boolean(),
})
export type FoundBackup = z.infer<typeof FoundBackup>

/** A folder on a disk that somebody may choose. */
export const FolderPlace = z.object({
  path: z.string(),
  /** What the stick is called; empty for a folder. */
  label: z.string(),
  kind: z.enum(['stick', 'folder']),
  /** Null: the system does not say. */
  freeBytes: Count.nullable(),
  writable: z.boolean(),
  /** The disk takes no file of 4 GiB or more (FAT32). */
  smallFilesOnly: z.boolean(),
  /** The data lies on the same disk: when it breaks, both are gone. */
  sameDisk: z.boolean(),
})
export type FolderPlace = z.infer<typeof FolderPlace>

export const BackupPlace = FolderPlace.extend({
  /** Newest first. */
  backups: z.array(FoundBackup),
})
export type BackupPlace = z.infer<typeof BackupPlace>

const BackupTask = z.enum(['make', 'check', 'restore'])

export const BackupRun = z.object({
  task: BackupTask,
  /** Name of the file. */
  name: z.string(),
  startedAt: Instant,
  /** Bytes, of `total`; null until it is known. */
  done: Count,
  total: Count.nullable(),
})
export type BackupRun = z.infer<typeof BackupRun>

/** Why a task ended without its result. */
const BACKUP_FAILURES = [
  'cancelled',
  /** `bytes`: how many are missing. */
  'disk-full',
  'too-large-for-disk',
  'disk-gone',
  'read-only',
  'not-written',
  /** A document, key or show could not be read as it should be. */
  'source-unreadable',
  'not-a-backup',
  'wrong-passphrase',
  'passphrase-needed',
  'damaged',
  'newer-program',
  'unreadable',
  'unexpected',
] as const
export const BackupFailure = z.object({
  code: z.enum(BACKUP_FAILURES),
  /** For a technician, in English. */
  detail: z.string(),
  bytes: Count.nullable(),
})
export type BackupFailure = z.infer<typeof BackupFailure>

export const BackupOutcome = z.object({
  task: BackupTask,
  name: z.string(),
  endedAt: Instant,
  /** Null: it succeeded. */
  failure: BackupFailure.nullable(),
  /** What the backup holds, where the task came to know it. */
  contents: BackupContents.nullable(),
})
export type BackupOutcome = z.infer<typeof BackupOutcome>

export const MadeBackup = z.object({
  at: Instant,
  path: z.string(),
  bytes: Count,
  scope: BackupScope,
  library: z.boolean(),
  encrypted: z.boolean(),
})
export type MadeBackup = z.infer<typeof MadeBackup>

export const BackupState = z.object({
  running: BackupRun.nullable(),
  /** How the last task since the start ended. */
  outcome: BackupOutcome.nullable(),
  /** The last backup that succeeded. */
  made: MadeBackup.nullable(),
  /** A backup that is unpacked and verified, and takes the place of the data at the next start. */
  ready: z.object({ name: z.string(), contents: BackupContents, by: Person.nullable() }).nullable(),
  /** Data that restores put aside, newest first. */
  kept: z.array(z.object({ name: z.string(), at: Instant, bytes: Count })),
  /** Whether the station can be started again from here. */
  restartable: z.boolean(),
})
export type BackupState = z.infer<typeof BackupState>

const taskErrors = {
  TASK_RUNNING: {
    status: 409,
    message: 'A backup, a check or a restore is under way; wait for its end or cancel it',
  },
} as const
const ledgerErrors = {
  LEDGER_CLOSED: {
    status: 409,
    message:
      'The ledger cannot be copied while ordering is closed; make a backup of the content, or end the station and copy its data folder',
  },
} as const
const folderErrors = {
  BAD_FOLDER: {
    status: 422,
    message: 'Expected the absolute path of an existing folder outside the data folder',
    data: z.object({ reason: z.enum(['relative', 'missing', 'not-a-folder', 'inside-data']) }),
  },
} as const
const restartErrors = {
  NOT_RESTARTABLE: {
    status: 409,
    message: 'This station was started by hand; end it and start it again there',
  },
} as const
const firstErrors = {
  ALREADY_MADE: { status: 409, message: 'There are accounts already; sign in with one of them' },
} as const

const opening = z.object({ path: Path, passphrase: Passphrase.nullable() })

export const backup = {
  state: forRoles('technician')
    .route({ method: 'GET', path: '/backup', summary: 'What is under way, the last backup, what is ready' })
    .output(BackupState),
  sizes: forRoles('technician')
    .route({ method: 'GET', path: '/backup/sizes', summary: 'Bytes that a backup of each kind would take' })
    .output(z.object({ everything: Count, content: Count, library: Count })),
  places: forRoles('technician')
    .route({
      method: 'GET',
      path: '/backup/places',
      summary: 'USB sticks and known folders with the backups in them; also those of one more folder',
    })
    .input(z.object({ folder: Path.optional() }))
    .output(z.array(BackupPlace)),
  make: forConfirmedRoles('technician')
    .route({ method: 'POST', path: '/backup', summary: 'Begin a backup into a folder' })
    .errors({ ...taskErrors, ...folderErrors, ...ledgerErrors })
    .input(
      z
        .object({
          folder: Path,
          scope: BackupScope,
          library: z.boolean(),
          /** Null: not encrypted, for `content` alone. */
          passphrase: NewPassphrase.nullable(),
        })
        .refine(({ scope, passphrase }) => scope === 'content' || passphrase !== null, {
          message: 'a backup of everything holds keys and must be encrypted',
          path: ['passphrase'],
        }),
    )
    .output(BackupState),
  cancel: forRoles('technician')
    .route({ method: 'POST', path: '/backup/cancel', summary: 'End what is under way' })
    .output(BackupState),
  check: forRoles('technician')
    .route({ method: 'POST', path: '/backup/check', summary: 'Read a backup through and verify all of it' })
    .errors(taskErrors)
    .input(opening)
    .output(BackupState),
  restore: forConfirmedRoles('technician')
    .route({
      method: 'POST',
      path: '/backup/restore',
      summary: 'Unpack and verify a backup beside the data; it takes its place at the next start',
    })
    .errors(taskErrors)
    .input(opening)
    .output(BackupState),
  discardReady: forRoles('technician')
    .route({
      method: 'DELETE',
      path: '/backup/ready',
      summary: 'Give the prepared restore up; the data stays as it is',
    })
    .errors(taskErrors)
    .output(BackupState),
  removeKept: forConfirmedRoles('technician')
    .route({
      method: 'DELETE',
      path: '/backup/kept/{name}',
      summary: 'Delete data that a restore put aside',
    })
    .input(z.object({ name: z.string().max(100) }))
    .output(BackupState),
  restart: forConfirmedRoles('technician')
    .route({ method: 'POST', path: '/backup/restart', summary: 'Start the station again now' })
    .errors(restartErrors)
    .output(z.object({ restarting: z.literal(true) })),
  /** For the kiosk's own screen while there is no account yet: a new machine takes a backup in. */
  first: {
    state: forScreen
      .route({
        method: 'GET',
        path: '/backup/first',
        summary: 'The same as /backup, before the first account',
      })
      .errors(firstErrors)
      .output(BackupState),
    places: forScreen
      .route({
        method: 'GET',
        path: '/backup/first/places',
        summary: 'USB sticks with the backups on them, and those of one more folder',
      })
      .errors(firstErrors)
      .input(z.object({ folder: Path.optional() }))
      .output(z.array(BackupPlace)),
    restore: forScreen
      .route({ method: 'POST', path: '/backup/first/restore', summary: 'Unpack and verify a backup' })
      .errors({ ...taskErrors, ...firstErrors })
      .input(opening)
      .output(BackupState),
    restart: forScreen
      .route({
        method: 'POST',
        path: '/backup/first/restart',
        summary: 'Start the station on what was restored',
      })
      .errors({ ...restartErrors, ...firstErrors })
      .output(z.object({ restarting: z.literal(true) })),
  },
}
