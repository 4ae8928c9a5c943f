/** 播放记录: what became of the shows on the screen: proof of play, faults, likes, and where one goes on. */
import * as z from 'zod'
import { Interrupted } from './alertWords.ts'
import { Id, Instant } from './common.ts'
import { forEverybody, forRoles, forScreen, forStaff } from './procedure.ts'

/** Why a show could not be played, as the watchdog of the player found out. black: it ran on without a picture. */
export const PLAY_FAULTS = ['missing', 'unplayable', 'damaged', 'cut-off', 'stalled', 'black'] as const
export const PlayFault = z.enum(PLAY_FAULTS)
export type PlayFault = z.infer<typeof PlayFault>

/** complete: to its end · left: somebody went away · skipped: somebody went on to the next · cut: power or page was gone. */
export const Outcome = z.enum(['complete', 'left', 'skipped', 'cut', ...PLAY_FAULTS])
export type Outcome = z.infer<typeof Outcome>

/** A show that failed since it was last seen to its end. */
export const Mark = z.object({
  show: Id,
  reason: PlayFault,
  at: Instant,
  /** How often in a row. */
  count: z.int().min(1),
})
export type Mark = z.infer<typeof Mark>

/** A show that failed so often in a row is set aside until staff let it try again. */
export const SET_ASIDE_AFTER = 2

/** Between two likes at one screen, in seconds. */
export const LIKE_PAUSE_SECONDS = 10

/** While a show plays the page says so often, in milliseconds, how far it is. */
export const PLAY_BEAT_MS = 15_000

const Seconds = z.number().min(0).max(1_000_000)

/** One playing of one show; the page makes the identifier. */
const Play = z.object({
  id: Id,
  show: Id,
  /** Where the show is now. */
  seconds: Seconds,
  /** How long it really played, without pauses and what was passed over. */
  watched: Seconds,
})

const Count = z.object({ show: Id, count: z.int().min(1) })

export const Figures = z.object({
  show: Id,
  /** Of the time at which it was played: it may have left the library. */
  title: z.string(),
  plays: z.int(),
  complete: z.int(),
  failed: z.int(),
  /** Seconds really played. */
  watched: z.number(),
})
export type Figures = z.infer<typeof Figures>

/** Local days, both included; everything where none is said. */
const Days = z.object({ from: z.iso.date().default('2000-01-01'), to: z.iso.date().default('9999-12-31') })

/** Rows of one answer. */
export const PLAY_ROWS = 2_000

/** What became of plays; `playing`: that is not known yet. */
const Ending = z.enum([...Outcome.options, 'playing'])
export type Ending = z.infer<typeof Ending>

const Tally = z.object({
  plays: z.int(),
  /** Seconds really played. */
  watched: z.number(),
  /** How they ended, and how many so; the most frequent first. */
  endings: z.array(z.object({ ending: Ending, count: z.int().min(1) })),
})
export type Tally = z.infer<typeof Tally>

/** One show on one screen within one day, one month, or all of the days asked for. */
export const PlaysRow = Tally.extend({
  /** A day, a month (2026-07), or empty: all of them. */
  period: z.string(),
  show: Id,
  /** Of the time at which it was last played within them. */
  title: z.string(),
  screen: z.string(),
})
export type PlaysRow = z.infer<typeof PlaysRow>

export const PERIODS = ['day', 'month', 'all'] as const
const PlaysFilter = Days.extend({
  by: z.enum(PERIODS).default('day'),
  /** By its name; all where none is said. */
  screen: z.string().max(64).optional(),
})
export type PlaysFilter = z.infer<typeof PlaysFilter>

const kept = z.object({ kept: z.literal(true) })

export const plays = {
  state: forEverybody
    .route({
      method: 'GET',
      path: '/plays',
      summary: 'Faults, likes and plays of each show, and what goes on',
    })
    .output(
      z.object({
        marks: z.array(Mark),
        likes: z.array(Count),
        /** Of the last 90 days. */
        watched: z.array(Count),
        /** Where what was served is known to be this show, and five have rated it. */
        ratings: z.array(z.object({ show: Id, average: z.number(), ratings: z.int() })),
        /** Shows that somebody left in the middle within the last day. */
        stopped: z.array(Interrupted),
        /** What played when the screen lost its power or its page a few minutes ago; null: nothing. */
        goOn: Interrupted.nullable(),
      }),
    ),
  begin: forScreen
    .route({ method: 'POST', path: '/plays', successStatus: 201, summary: 'The kiosk page plays a show' })
    .input(Play)
    .output(kept),
  beat: forScreen
    .route({ method: 'PUT', path: '/plays/{id}', summary: 'The kiosk page says how far the show is' })
    .input(Play)
    .output(kept),
  end: forScreen
    .route({ method: 'POST', path: '/plays/{id}/end', summary: 'The kiosk page no longer plays it, and why' })
    .input(Play.extend({ outcome: Outcome }))
    .output(kept),
  like: forScreen
    .route({ method: 'POST', path: '/plays/likes', successStatus: 201, summary: 'Somebody likes a show' })
    .errors({
      NOT_FOUND: { status: 404, message: 'There is no such show; it may have been removed' },
      PAUSE: {
        status: 429,
        message: 'Somebody has just liked a show at this screen; wait a moment',
        data: z.object({ waitSeconds: z.number() }),
      },
    })
    .input(z.object({ id: Id, show: Id }))
    .output(z.object({ count: z.int() })),
  tryAgain: forRoles('editor', 'technician')
    .route({
      method: 'DELETE',
      path: '/plays/marks/{show}',
      summary: 'Let a show that failed be played again',
    })
    .input(z.object({ show: Id }))
    .output(kept),
  figures: forStaff
    .route({
      method: 'GET',
      path: '/plays/figures',
      summary: 'How often each show was played between two days',
    })
    .input(Days)
    .output(z.array(Figures)),
  log: forStaff
    .route({
      method: 'GET',
      path: '/plays/log',
      summary: `Plays by day, month or in all, show and screen, and how they ended; at most ${PLAY_ROWS} rows`,
    })
    .input(PlaysFilter)
    .output(
      z.object({
        /** The newest period first, and within it what was played most. */
        rows: z.array(PlaysRow),
        /** Of all rows that fit, also of those beyond the most that an answer holds. */
        total: Tally.extend({ rows: z.int() }),
        /** Every screen that anything was ever played on, for the filter. */
        screens: z.array(z.string()),
      }),
    ),
  export: forRoles('editor', 'technician')
    .route({ method: 'POST', path: '/plays/export', summary: 'Every play between two days as CSV or XLSX' })
    .input(
      Days.extend({
        screen: PlaysFilter.shape.screen,
        as: z.enum(['xlsx', 'csv']).default('csv'),
        language: z.enum(['zh-CN', 'en']).default('en'),
      }),
    )
    .output(z.file()),
}
