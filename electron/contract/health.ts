/** 体检: whether this station is well, what went wrong, what its screen shows, and what to do about it. */
import * as z from 'zod'
import { Id, Instant } from './common.ts'
import { forEverybody, forRoles, forScreen, forStaff, forStaffUnattended } from './procedure.ts'
import { SyncOutcome } from './sync.ts'

export const OrderingState = z.enum(['ready', 'read-only', 'damaged', 'failed'])
export type OrderingState = z.infer<typeof OrderingState>

/** What can go wrong, by kind; the page has a sentence and a remedy for each. */
const PROBLEM_CODES = [
  'document-restored',
  'document-unreadable',
  'document-not-saved',
  'ordering-closed',
  'audit-broken',
  'audit-aside',
  'audit-not-kept',
  'show-unreadable',
  'show-failed',
  'plays-not-kept',
  'lan-closed',
  'lan-authority-lost',
  'lan-clock',
  'library-unreadable',
  'proof-damaged',
  'proof-not-kept',
  'library-refused',
  'library-expired',
  'library-rotten',
  'sync-failed',
  'sync-disk-full',
  'disk-not-writable',
  'clock-jumped',
  'log-not-kept',
  'program-error',
  'cap-folder',
  'cap-address',
  'ended-badly',
] as const
export const ProblemCode = z.enum(PROBLEM_CODES)
export type ProblemCode = z.infer<typeof ProblemCode>

export const Problem = z.object({
  /** Stable name of the kind, which the page translates. */
  code: ProblemCode,
  /** The file or item concerned. */
  subject: z.string(),
  /** Details for a technician, in English. */
  detail: z.string(),
  at: Instant,
})
export type Problem = z.infer<typeof Problem>

/** Subjects that one kind of trouble remembers; older ones give way. */
export const SUBJECTS_KEPT = 10

/** Everything that went wrong in one way since a technician last said that it is known. */
export const Trouble = z.object({
  code: ProblemCode,
  count: z.int().min(1),
  firstAt: Instant,
  lastAt: Instant,
  /** What it concerned, newest first, each subject once. */
  about: z.array(Problem.omit({ code: true })).max(SUBJECTS_KEPT),
})
export type Trouble = z.infer<typeof Trouble>

/** How things stand now, as far as somebody has to act on it. */
const STATE_FINDINGS = [
  'ordering-read-only',
  'ordering-damaged',
  'ordering-failed',
  'disk-nearly-full',
  'screen-silent',
  'disk-low',
  'screen-missing',
  'station-slow',
  'backup-missing',
  'backup-old',
] as const

export const Finding = z.object({
  code: z.enum([...STATE_FINDINGS, ...PROBLEM_CODES]),
  /** alarm: something does not work now · attention: it will not work before long, or somebody should look. */
  level: z.enum(['alarm', 'attention']),
})
export type Finding = z.infer<typeof Finding>

/** What the kiosk's page can have up; which order or which show is nobody's business. */
export const SCREENS = [
  'board',
  'order',
  'results',
  'notices',
  'shows',
  'show',
  'programme',
  'alert',
  'console',
] as const
export const ScreenName = z.enum(SCREENS)
export type ScreenName = z.infer<typeof ScreenName>

/** The kiosk's page says so often, in milliseconds, which screen is up; and at once when that changes. */
export const SCREEN_BEAT_MS = 15_000

const Bytes = z.int().min(0)

const Disk = z.object({
  /** Of the file system that holds the data folder; null where it does not say. */
  space: z
    .object({
      total: Bytes,
      free: Bytes,
      state: z.enum(['enough', 'low', 'nearly-full']),
      /** At the pace of the last days; null while that is unknown, or where it lasts longer than a year. */
      daysLeft: z.int().min(0).nullable(),
    })
    .nullable(),
  /** Whether a small file came to rest on the disk when that was last tried. */
  writable: z.boolean(),
  triedAt: Instant,
})

const ClockState = z.object({
  now: Instant,
  /** IANA name, such as Asia/Shanghai. */
  timeZone: z.string(),
  /** Minutes ahead of UTC. */
  utcOffset: z.int(),
  /** Whether the system says that a time server sets its clock. */
  synchronised: z.enum(['yes', 'no', 'unknown']),
  /** The last jump since the start; positive seconds: ahead. */
  jump: z.object({ at: Instant, seconds: z.int() }).nullable(),
})

/** Of rounds that are not sealed: a sealed one no longer says when anybody ordered. */
const OrdersState = z.object({
  state: OrderingState,
  /** Null: there is none, or it cannot be read now. */
  lastAt: Instant.nullable(),
  /** Since local midnight; null: cannot be read now. */
  today: z.int().nullable(),
  /** The round that takes orders now. */
  round: z.object({ number: z.int(), orders: z.int().nullable() }).nullable(),
})

const ScreenState = z.object({
  /** silent: it was connected, and is not heard any more. never: not since the start. */
  state: z.enum(['connected', 'silent', 'never']),
  showing: ScreenName.nullable(),
  /** Since when it is connected without a break. */
  since: Instant.nullable(),
  heardAt: Instant.nullable(),
  /** Whether a picture of it can be taken: the station was started by a host that has a window. */
  pictures: z.boolean(),
})

const StationState = z.object({
  version: z.string(),
  startedAt: Instant,
  memory: Bytes,
  /** Longest wait for the processor but for one in a hundred, in milliseconds, over the last minutes. */
  delay: z.number().min(0),
  /** Open pages that follow the station: the kiosk's own, and others. */
  pages: z.object({ screen: z.int(), others: z.int() }),
})

const BackupAge = z.object({
  /** When the last backup that succeeded was made; null: there is none. */
  madeAt: Instant.nullable(),
  /** Since when there is something to lose: the oldest account; null: nobody has one. */
  since: Instant.nullable(),
})

export const HealthReport = z.object({
  at: Instant,
  /** Gravest first; empty: all is well. */
  findings: z.array(Finding),
  disk: Disk,
  clock: ClockState,
  orders: OrdersState,
  shows: z.object({ count: z.int(), lastAddedAt: Instant.nullable(), unreadable: z.int() }),
  /** The last sync; null: there was none, shows are brought in by hand. */
  sync: z.object({ endedAt: Instant, result: SyncOutcome.shape.result }).nullable(),
  backup: BackupAge,
  screen: ScreenState,
  station: StationState,
  /** Of the last week, newest first. */
  troubles: z.array(Trouble),
})
export type HealthReport = z.infer<typeof HealthReport>

const pictureErrors = {
  NO_WINDOW: { status: 409, message: 'This station has no window of its own, so there is no picture of one' },
  SOMEBODY_ORDERS: {
    status: 409,
    message: 'Somebody may be ordering at the screen; take the picture when the order is done',
  },
  CONSOLE_ON_SCREEN: {
    status: 409,
    message: 'The console is open at the screen; take the picture when it is closed',
  },
  TOO_SOON: { status: 429, message: 'A picture was taken a moment ago; wait two seconds' },
  NO_PICTURE: { status: 502, message: 'The window did not give a picture; try again' },
} as const

export const health = {
  ordering: forEverybody
    .route({ method: 'GET', path: '/health/ordering', summary: 'Whether orders can be kept safely now' })
    .output(z.object({ state: OrderingState })),
  problems: forStaff
    .route({ method: 'GET', path: '/health/problems', summary: 'What went wrong and is not known yet' })
    .output(z.array(Problem)),
  report: forStaffUnattended
    .route({ method: 'GET', path: '/health', summary: 'How the station is: findings first, then each part' })
    .output(HealthReport),
  dismiss: forRoles('technician')
    .route({
      method: 'POST',
      path: '/health/troubles/{code}/dismiss',
      summary: 'Say that a kind of trouble is known; it comes back when it happens again',
    })
    .input(z.object({ code: ProblemCode }))
    .output(z.object({ dismissed: z.literal(true) })),
  showing: forScreen
    .route({ method: 'POST', path: '/health/showing', summary: 'The kiosk page says which screen is up' })
    .input(z.object({ /** Made by the page when it loads. */ page: Id, screen: ScreenName }))
    .output(z.object({ heard: z.literal(true) })),
  picture: forRoles('technician')
    .route({ method: 'POST', path: '/health/picture', summary: 'A picture of what the screen shows now' })
    .errors(pictureErrors)
    .output(z.object({ file: z.file(), takenAt: Instant })),
  logs: forRoles('technician')
    .route({
      method: 'POST',
      path: '/health/logs',
      summary: 'The logs of the last seven days and this report as a ZIP file, without personal data',
    })
    .output(z.file()),
}
