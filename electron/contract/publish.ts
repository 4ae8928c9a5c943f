/** 制作节目库: an office's folder of videos becomes a library that any web server or stick hands out. */
import * as z from 'zod'
import { FolderPlace } from './backup.ts'
import { Instant } from './common.ts'
import { forConfirmedRoles, forRoles } from './procedure.ts'

/** Why a video stays out of a library. */
export const LEFT_OUT_CODES = [
  'empty',
  'not-a-video',
  'container',
  'truncated',
  'damaged',
  'no-video',
  'video-codec',
  'pixel-format',
  'audio-codec',
  'unreadable',
  'changed',
  'disk-full',
  'no-consent',
  'unclear-consent',
  'not-converted',
] as const

/** How long a signature is good for where nobody says: as long as an office may forget its library. */
export const GOOD_FOR_DAYS = 180
const Days = z.int().min(1).max(3_650)

const Count = z.int().min(0)
const Path = z.string().trim().min(1).max(1_000)

/** What a build of the library takes; the same two folders go on where it was stopped. */
export const PublishOrder = z.object({
  /** Absolute paths; `out` is made if only its last part is missing. */
  source: Path,
  out: Path,
  /** Whether it is signed, and thereby published, when nothing waits. */
  sign: z.boolean(),
  days: Days,
})
export type PublishOrder = z.infer<typeof PublishOrder>

export const PublishPlace = FolderPlace.extend({
  /** Where a library would go there; with a manifest in it, one is there already. */
  out: z.string(),
  published: z.boolean(),
})
export type PublishPlace = z.infer<typeof PublishPlace>

/** Paths within the source, with `/` between their parts; `detail` is English, for a technician. */
export const Remarks = z.object({
  /** They have to be converted, and there is no ffmpeg. */
  waits: z.array(z.string()),
  leftOut: z.array(z.object({ name: z.string(), code: z.enum(LEFT_OUT_CODES), detail: z.string() })),
  sameAs: z.array(z.object({ name: z.string(), other: z.string() })),
  /** What lies beside a video and cannot be taken over. */
  without: z.array(
    z.object({
      name: z.string(),
      file: z.string(),
      code: z.enum(['subtitles', 'poster', 'facts']),
      detail: z.string(),
    }),
  ),
  /** Sheets that cannot be read, and lines of them for no video. */
  sheets: z.array(
    z.object({
      sheet: z.string(),
      code: z.enum(['unreadable', 'no-video']),
      /** What such a line calls its video; empty: the sheet cannot be read. */
      file: z.string(),
      detail: z.string(),
    }),
  ),
})
export type Remarks = z.infer<typeof Remarks>

/** What a build would do, found out without writing anything. */
export const PublishLook = z.object({
  source: z.string(),
  out: z.string(),
  at: Instant,
  ffmpeg: z.boolean(),
  /** Videos that an earlier build has done, that go in as they are, that are converted. */
  known: Count,
  asIs: Count,
  convert: Count,
  /** Videos of which nobody said whether those who are seen agreed; they go in. */
  unsaid: Count,
  remarks: Remarks,
  /** Foretold. */
  seconds: z.number().min(0),
  bytes: Count,
  /** Null: the system does not say. */
  freeBytes: Count.nullable(),
})
export type PublishLook = z.infer<typeof PublishLook>

export const BuiltState = z.enum(['taken', 'converted', 'unchanged', 'waits', 'same-as', 'left-out'])
export type BuiltState = z.infer<typeof BuiltState>

const PublishTask = z.enum(['look', 'build', 'sign'])

export const PublishProgress = z.object({
  /** Videos, of `of`; 0 until they are counted. */
  index: Count,
  of: Count,
  /** The video that is worked on, and how much of it is done, 0 to 1. */
  name: z.string(),
  share: z.number().min(0).max(1),
  /** Null: not known yet. */
  secondsLeft: z.number().min(0).nullable(),
  /** Of the whole work, 0 to 1. */
  done: z.number().min(0).max(1),
  /** What became of the last few, newest first. */
  settled: z.array(z.object({ name: z.string(), state: BuiltState })),
})
export type PublishProgress = z.infer<typeof PublishProgress>

export const PublishRun = PublishProgress.extend({
  task: PublishTask,
  startedAt: Instant,
  source: z.string(),
  out: z.string(),
})
export type PublishRun = z.infer<typeof PublishRun>

const PUBLISH_FAILURES = [
  'cancelled',
  'no-source',
  'no-video',
  /** Another program builds or signs in that folder. */
  'in-use',
  'disk-full',
  'disk-gone',
  'read-only',
  'not-written',
  /** The keys cannot be used; `detail` says why. */
  'keys',
  'nothing-built',
  'unexpected',
] as const
export const PublishFailure = z.object({ code: z.enum(PUBLISH_FAILURES), detail: z.string() })
export type PublishFailure = z.infer<typeof PublishFailure>

export const SignedLibrary = z.object({
  library: z.string(),
  version: z.int(),
  shows: Count,
  bytes: Count,
  expires: Instant,
  /** Identifier of the signing key. */
  key: z.string(),
})
export type SignedLibrary = z.infer<typeof SignedLibrary>

export const PublishOutcome = z.object({
  task: PublishTask,
  endedAt: Instant,
  source: z.string(),
  out: z.string(),
  /** Null: it came to its end. */
  failure: PublishFailure.nullable(),
  /** Null: nothing was built. */
  built: z
    .object({
      library: z.string(),
      shows: Count,
      bytes: Count,
      taken: Count,
      converted: Count,
      unchanged: Count,
      remarks: Remarks,
    })
    .nullable(),
  /** Null: what was built is not published yet. */
  signed: SignedLibrary.nullable(),
  /** Videos that are missing for now, and sheets that could not be read: why it was not signed by itself. */
  notSigned: z.object({ missing: Count, sheets: Count }).nullable(),
})
export type PublishOutcome = z.infer<typeof PublishOutcome>

export const PublishState = z.object({
  running: PublishRun.nullable(),
  /** The last look since the start. */
  look: PublishLook.nullable(),
  outcome: PublishOutcome.nullable(),
  /** A build that was stopped, or that the power cut ended; it goes on where it was. */
  unfinished: PublishOrder.nullable(),
})
export type PublishState = z.infer<typeof PublishState>

export const PublishKeys = z.object({
  /** Where they lie, or would. */
  folder: z.string(),
  /** Whether that is the station's own folder, which a backup of everything holds. */
  own: z.boolean(),
  state: z.enum(['none', 'ready', 'broken']),
  /** Why they cannot be used, in English. */
  detail: z.string(),
  root: z
    .object({
      id: z.string(),
      publicKey: z.string(),
      /** Whether the private key lies there too; it belongs in a safe. */
      here: z.boolean(),
    })
    .nullable(),
  /** The root's list of keys that may sign. */
  list: z
    .object({ version: z.int(), issued: Instant, signing: z.string(), keys: z.array(z.string()) })
    .nullable(),
})
export type PublishKeys = z.infer<typeof PublishKeys>

export const FolderFault = z.enum([
  'relative',
  'missing',
  'not-a-folder',
  'inside-data',
  'same',
  'unreachable',
])
export type FolderFault = z.infer<typeof FolderFault>

const runningErrors = {
  BUILD_RUNNING: { status: 409, message: 'A library is being built; wait for its end or stop it' },
} as const
const folderErrors = {
  BAD_LIBRARY_FOLDER: {
    status: 422,
    message: 'Expected the absolute paths of two different folders outside the data folder',
    data: z.object({ which: z.enum(['source', 'out', 'keys']), reason: FolderFault }),
  },
} as const
const keyErrors = {
  NO_SIGNING_KEY: { status: 409, message: 'There is no key to sign with; make one first' },
  BAD_KEYS: {
    status: 409,
    message: 'The keys in that folder cannot be used as asked',
    data: z.object({ detail: z.string() }),
  },
} as const

const forMakers = forRoles('technician', 'administrator')
const forConfirmedMakers = forConfirmedRoles('technician', 'administrator')

export const publish = {
  state: forMakers
    .route({
      method: 'GET',
      path: '/publish',
      summary: 'What is under way, the last look, how a build ended',
    })
    .output(PublishState),
  places: forMakers
    .route({
      method: 'GET',
      path: '/publish/places',
      summary: 'USB sticks and known folders, as sources and as places for a library; also one more of each',
    })
    .input(z.object({ source: Path.optional(), out: Path.optional() }))
    .output(z.object({ sources: z.array(FolderPlace), outs: z.array(PublishPlace) })),
  look: forMakers
    .route({
      method: 'POST',
      path: '/publish/look',
      summary: 'Begin to find out what a build would do; writes nothing',
    })
    .errors({ ...runningErrors, ...folderErrors })
    .input(PublishOrder.pick({ source: true, out: true }))
    .output(PublishState),
  start: forMakers
    .route({ method: 'POST', path: '/publish', summary: 'Begin a build, or go on with one that was stopped' })
    .errors({ ...runningErrors, ...folderErrors, ...keyErrors })
    .input(PublishOrder)
    .output(PublishState),
  cancel: forMakers
    .route({ method: 'POST', path: '/publish/cancel', summary: 'Stop what is under way; what is done stays' })
    .output(PublishState),
  sign: forMakers
    .route({
      method: 'POST',
      path: '/publish/sign',
      summary: 'Sign what the last build put together, and thereby publish it',
    })
    .errors({
      ...runningErrors,
      ...keyErrors,
      NOTHING_BUILT: { status: 409, message: 'Nothing was built yet; build a library first' },
    })
    .input(z.object({ days: Days }))
    .output(PublishState),
  keys: forMakers
    .route({
      method: 'GET',
      path: '/publish/keys',
      summary: 'The keys that sign: where they lie, whose they are',
    })
    .output(PublishKeys),
  takeKeys: forConfirmedMakers
    .route({
      method: 'POST',
      path: '/publish/keys',
      summary: 'Make keys in a folder, or take those that are there, to sign with',
    })
    .errors({ ...runningErrors, ...folderErrors, ...keyErrors })
    .input(z.object({ /** Null: the station's own folder. */ folder: Path.nullable() }))
    .output(PublishKeys),
  renewKeys: forConfirmedMakers
    .route({
      method: 'POST',
      path: '/publish/keys/renew',
      summary: 'A new signing key instead of the present one, which the root key strikes off its list',
    })
    .errors({ ...runningErrors, ...folderErrors, ...keyErrors })
    .input(z.object({ /** Where the root key is; null: beside the others. */ root: Path.nullable() }))
    .output(PublishKeys),
  moveRoot: forConfirmedMakers
    .route({
      method: 'POST',
      path: '/publish/keys/root',
      summary: 'Move the private root key to another disk, read it back, and remove it here',
    })
    .errors({ ...runningErrors, ...folderErrors, ...keyErrors })
    .input(z.object({ folder: Path }))
    .output(PublishKeys),
  /** What a technician does on the page of the sync, in one touch. */
  adopt: forConfirmedRoles('technician')
    .route({
      method: 'POST',
      path: '/publish/adopt',
      summary: 'This station takes the library that was published last: trusts its root key, adds its folder',
    })
    .errors({
      ...keyErrors,
      NOTHING_PUBLISHED: { status: 409, message: 'No library was signed yet; sign what was built first' },
      MANY_SOURCES: { status: 409, message: 'There are ten sources already; remove one first' },
    })
    .output(z.object({ adopted: z.literal(true) })),
}
