/** 早检: the certificate of each morning that everything is there and works, and what is missing and why. */
import * as z from 'zod'
import { Id, Instant } from './common.ts'
import { forRoles, forScreen, forStaff } from './procedure.ts'
import { SyncOutcome } from './sync.ts'

/** Mornings that are kept. */
export const READINESS_DAYS = 90

/** A file is verified for so many days after it was read whole and found good. */
export const VERIFIED_DAYS = 30

/** The kiosk's page tests itself so often, in milliseconds. */
export const SELF_TEST_MS = 5 * 60_000

/** Names that one finding lists; its count tells of all. */
export const NAMES_LISTED = 100

export const READINESS_PARTS = ['shows', 'verified', 'sync', 'disk', 'clock', 'touch', 'sound'] as const
const ReadinessPart = z.enum(READINESS_PARTS)
export type ReadinessPart = z.infer<typeof ReadinessPart>

/** The page has a sentence and a remedy for each. */
const FINDING_CODES = [
  'shows-none',
  'shows-absent',
  'shows-damaged',
  'shows-unreadable',
  'shows-set-aside',
  'shows-failed',
  'shows-over-quota',
  'shows-no-consent',
  'verified-behind',
  'library-expired',
  'sync-never',
  'sync-failed',
  'sync-missed',
  'sync-running',
  'disk-unknown',
  'disk-not-writable',
  'disk-nearly-full',
  'disk-low',
  'clock-off',
  'touch-unheard',
  'touch-none',
  'touch-quiet',
  'sound-unheard',
  'sound-blocked',
  'sound-no-output',
] as const

const ReadinessFinding = z.object({
  part: ReadinessPart,
  code: z.enum(FINDING_CODES),
  /** alarm: something is missing · attention: somebody should look · note: said, and no more. */
  level: z.enum(['alarm', 'attention', 'note']),
  /** Of the shows concerned. */
  names: z.array(z.string()).max(NAMES_LISTED),
  count: z.int().min(0),
})
export type ReadinessFinding = z.infer<typeof ReadinessFinding>

const Count = z.int().min(0)

/**
 * What the kiosk's page found out about itself. A page cannot hear whether a loudspeaker sounds: it knows whether its
 * quiet tone was played out by the browser, and whether the browser sees something to play it on.
 */
export const ScreenTest = z.object({
  /** Fingers that the touch screen tells apart; 0: the browser knows of no touch screen. */
  touchPoints: z.int().min(0).max(1_000),
  /** Since a finger last really touched it, while this page was up; null: none did. */
  secondsSinceTouch: z.number().min(0).nullable(),
  /** played: the tone ran through · blocked: the browser did not play it · none: it has no way to. */
  tone: z.enum(['played', 'blocked', 'none']),
  /** Devices for sound that the browser sees; null: it does not say. */
  outputs: Count.max(1_000).nullable(),
})
export type ScreenTest = z.infer<typeof ScreenTest>

/** How far this station's clock is ahead of that of a source, in seconds: somewhere from one to the other. */
const ClockDifference = z.object({
  low: z.number(),
  high: z.number(),
  /** Address of the source. */
  source: z.string(),
  measuredAt: Instant,
})
export type ClockDifference = z.infer<typeof ClockDifference>

/** What was measured; null: it was not. */
export const ReadinessFacts = z.object({
  shows: z.object({ total: Count, ready: Count, byHand: Count }),
  /** Files of the synced library; null: there is none. What was brought in by hand is not read again. */
  verified: z.object({ files: Count, fresh: Count }).nullable(),
  sync: z.object({
    sources: Count,
    last: SyncOutcome.pick({
      endedAt: true,
      result: true,
      byHand: true,
      source: true,
      failures: true,
    }).nullable(),
    library: z.object({ version: z.int(), expires: Instant }).nullable(),
  }),
  disk: z.object({ total: Count, free: Count }).nullable(),
  clock: ClockDifference.nullable(),
  screen: ScreenTest.pick({ touchPoints: true, tone: true, outputs: true })
    .extend({ testedAt: Instant })
    .nullable(),
  touchedAt: Instant.nullable(),
  /** When a show last played on this screen. */
  playedAt: Instant.nullable(),
})
export type ReadinessFacts = z.infer<typeof ReadinessFacts>

export const ReadinessVerdict = z.enum(['ready', 'attention', 'missing'])
export type ReadinessVerdict = z.infer<typeof ReadinessVerdict>

const ReadinessDay = z.object({
  id: Id,
  /** Local. */
  day: z.iso.date(),
  at: Instant,
  /** Somebody asked for it; else it is that of the morning. */
  byHand: z.boolean(),
  verdict: ReadinessVerdict,
  /** All of it in one line. */
  line: z.object({ 'zh-CN': z.string(), en: z.string() }),
})
export type ReadinessDay = z.infer<typeof ReadinessDay>

export const Readiness = ReadinessDay.extend({
  /** Where the screen hung. */
  place: z.string(),
  facts: ReadinessFacts,
  /** Gravest first; empty: nothing is missing. */
  findings: z.array(ReadinessFinding),
})
export type Readiness = z.infer<typeof Readiness>

export const readiness = {
  state: forStaff
    .route({
      method: 'GET',
      path: '/readiness',
      summary: `The newest certificate in full, and the last ${READINESS_DAYS} days in a line each, newest first`,
    })
    .output(
      z.object({
        newest: Readiness.nullable(),
        days: z.array(ReadinessDay),
        /** Local time at which the next ones are made; see the settings of the site. */
        time: z.string(),
      }),
    ),
  find: forStaff
    .route({ method: 'GET', path: '/readiness/{id}', summary: 'One certificate in full' })
    .input(z.object({ id: Id }))
    .output(Readiness),
  check: forRoles('technician', 'editor')
    .route({
      method: 'POST',
      path: '/readiness',
      summary: 'Check everything now and keep a certificate of it',
    })
    .output(Readiness),
  selfTest: forScreen
    .route({
      method: 'POST',
      path: '/readiness/self-test',
      summary: 'The kiosk page says whether it is touched and whether it can sound',
    })
    .input(ScreenTest)
    .output(z.object({ heard: z.literal(true) })),
}
