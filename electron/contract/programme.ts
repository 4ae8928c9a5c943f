/** 播出单: what plays when: playlists, and for each place the blocks of a day that play them. */
import * as z from 'zod'
import { Id, Instant, LocalDay, Places, Revision, textUpTo } from './common.ts'
import { forEverybody, forRoles, forStaff, forStaffUnattended } from './procedure.ts'
import { ListedShow, SafetyShare } from './programmeCycle.ts'
import { Airing, When } from './when.ts'

/** Longest title of a playlist or a block, in graphemes. */
const TITLE_LIMIT = 40

/** As many shows as one playlist holds. */
const MOST_SHOWS = 300

const Title = textUpTo(TITLE_LIMIT)

/** Null: every show of the library that is about safety, by its genre or its theme. */
const films = <Film extends z.ZodType>(film: Film) => z.array(film).min(1).max(MOST_SHOWS).nullable()

/** 播放列表: shows in the order in which they play; one may stand in it several times. */
export const PlaylistDraft = z.object({
  title: Title,
  shows: z.array(Id).max(MOST_SHOWS),
  safety: z.object({ share: SafetyShare, films: films(Id) }),
})
export type PlaylistDraft = z.infer<typeof PlaylistDraft>

const itemMeta = { id: Id, revision: Revision, createdAt: Instant, updatedAt: Instant }

export const Playlist = z.object({
  ...itemMeta,
  title: Title,
  shows: z.array(ListedShow).max(MOST_SHOWS),
  safety: z.object({ share: SafetyShare, films: films(ListedShow) }),
})
export type Playlist = z.infer<typeof Playlist>

const BlockWords = z.object({
  title: Title,
  playlist: Id,
  places: Places.default([]),
  /** Local days, both included; a recurrence counts from the first. Without a last one it goes on. */
  firstDay: LocalDay,
  lastDay: LocalDay.nullable().default(null),
  when: When,
  /** Whether the list begins again when it is through, as long as the block lasts. */
  loops: z.boolean(),
  /** Null: the share of the playlist. */
  safety: SafetyShare.nullable().default(null),
})
const daysAreForward = ({ firstDay, lastDay }: z.infer<typeof BlockWords>) =>
  lastDay === null || firstDay <= lastDay
const DAYS_ERROR = {
  message: 'the last day must not come before the first; leave it empty where there is none',
  path: ['lastDay'],
  params: { fault: 'lastDay' },
}

/** 播出段: at these parts of these days this list plays on the screens of these places. */
export const BlockDraft = BlockWords.refine(daysAreForward, DAYS_ERROR)
export type BlockDraft = z.infer<typeof BlockDraft>

export const Block = z.object({ ...itemMeta, ...BlockWords.shape })
export type Block = z.infer<typeof Block>

export const ProgrammeItem = z.object({
  /**
   * Names this place in the cycle: the same after a reload, and still the same when other shows leave or join the
   * list; another one on another day. A page remembers by it what of a block that plays once is over.
   */
  key: z.string(),
  show: Id,
  title: z.string(),
  /** `safety`: put in between by the share. */
  kind: z.enum(['show', 'safety']),
})
export type ProgrammeItem = z.infer<typeof ProgrammeItem>

/**
 * off: no block, or nothing of it can be played (then `block` is named and `items` is empty) · quiet: this screen has a
 * programme, and its quiet hours allow no sound at all: sign-off · playing: `items`, from the first.
 */
const ProgrammeState = z.enum(['off', 'quiet', 'playing'])

export const ProgrammeNow = z.object({
  state: ProgrammeState,
  block: z.object({ id: Id, title: z.string() }).nullable(),
  /** Whether `items` begin again after the last. */
  loops: z.boolean(),
  /** The cycle in its order, without what cannot be played; empty unless it is playing. */
  items: z.array(ProgrammeItem),
  /** When state or block change by the clock; null: not within two days. */
  until: Instant.nullable(),
})
export type ProgrammeNow = z.infer<typeof ProgrammeNow>

/** What plays from one moment to another; between two stretches nothing is planned. */
const PlanStretch = Airing.extend({
  state: z.enum(['quiet', 'playing']),
  /** Null while it is quiet. */
  block: Id.nullable(),
})

/** A day plan: what each block asks for, and what becomes of it. */
export const DayPlan = z.object({
  start: Instant,
  end: Instant,
  stretches: z.array(PlanStretch),
  /** Every time of every block of this place on this day, also where another one plays. */
  asked: z.array(Airing.extend({ block: Id })),
})
export type DayPlan = z.infer<typeof DayPlan>

/** One local day at one place: its identifier, then the tags of its screen. */
const DayAt = z.object({ day: LocalDay, places: Places })

const which = z.object({ id: Id, revision: Revision })

const playlistErrors = {
  LIST_IN_USE: {
    status: 409,
    message: 'A block plays this list; give it another list or remove it first',
    data: z.object({ blocks: z.array(Title) }),
  },
} as const
const blockErrors = {
  UNKNOWN_PLAYLIST: {
    status: 422,
    message: 'There is no such playlist; it may have been removed. Choose another one',
  },
} as const

export const programme = {
  now: forEverybody
    .route({
      method: 'GET',
      path: '/programme/now',
      summary: 'What plays on the screen of this station now: the cycle of its block, and until when',
    })
    .output(ProgrammeNow),
  list: forStaff
    .route({ method: 'GET', path: '/programme', summary: 'Every playlist and every block' })
    .output(z.object({ playlists: z.array(Playlist), blocks: z.array(Block) })),
  day: forStaffUnattended
    .route({
      method: 'POST',
      path: '/programme/day',
      summary: 'What plays at a place on a day, and what does not',
    })
    .input(DayAt)
    .output(DayPlan),
  export: forStaff
    .route({
      method: 'POST',
      path: '/programme/export',
      summary: 'What plays at a place on a day, item by item, as XLSX or CSV',
    })
    .input(
      DayAt.extend({
        as: z.enum(['xlsx', 'csv']),
        /** Of headings. */
        language: z.enum(['zh-CN', 'en']).default('zh-CN'),
      }),
    )
    .output(z.object({ file: z.file() })),
  playlists: {
    create: forRoles('editor')
      .route({
        method: 'POST',
        path: '/programme/playlists',
        successStatus: 201,
        summary: 'Write a playlist; it plays once a block names it',
      })
      .input(PlaylistDraft)
      .output(Playlist),
    update: forRoles('editor')
      .route({
        method: 'PUT',
        path: '/programme/playlists/{id}',
        summary: 'Change a playlist; screens that play it follow at once',
      })
      .input(PlaylistDraft.extend(which.shape))
      .output(Playlist),
    remove: forRoles('editor')
      .errors(playlistErrors)
      .route({ method: 'DELETE', path: '/programme/playlists/{id}', summary: 'Remove a playlist' })
      .input(which)
      .output(z.object({ removed: z.literal(true) })),
  },
  blocks: {
    create: forRoles('editor')
      .errors(blockErrors)
      .route({
        method: 'POST',
        path: '/programme/blocks',
        successStatus: 201,
        summary: 'Plan a block; it plays from its next time on',
      })
      .input(BlockDraft)
      .output(Block),
    update: forRoles('editor')
      .errors(blockErrors)
      .route({
        method: 'PUT',
        path: '/programme/blocks/{id}',
        summary: 'Change a block; screens follow at once',
      })
      .input(BlockWords.extend(which.shape).refine(daysAreForward, DAYS_ERROR))
      .output(Block),
    remove: forRoles('editor')
      .route({
        method: 'DELETE',
        path: '/programme/blocks/{id}',
        summary: 'Remove a block; screens follow at once',
      })
      .input(which)
      .output(z.object({ removed: z.literal(true) })),
  },
}
