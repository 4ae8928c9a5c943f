/** 点单期: a menu, the time during which orders are taken, and what became of each item. */
import * as z from 'zod'
import { Activity, Category, Slot, Venue } from './activities.ts'
import { Review, reviewErrors, reviewRoutes, saving } from './approval.ts'
import { Id, Instant, Revision } from './common.ts'
import { orderingErrors } from './orders.ts'
import { forConfirmedRoles, forEverybody, forRoles, forStaff } from './procedure.ts'
import { ShownSeal } from './seal.ts'
import { SheetFile, sheetErrors } from './sheets.ts'

/** A dish on the menu: the activity as it was when the round was made. */
export const Dish = Activity.omit({ revision: true, retired: true })
export type Dish = z.infer<typeof Dish>

/** 已收单 · 已排期 · 筹备中 · 已上菜 · 未成单 */
export const STAGES = ['collected', 'scheduled', 'preparing', 'served', 'declined'] as const
export const Stage = z.enum(STAGES)
export type Stage = z.infer<typeof Stage>

/** What workers read about an item's place in the cycle; a declined item says why. */
export const Progress = z.object({
  dish: Id,
  stage: Stage,
  note: z.string().trim().max(60),
  /** When and where it is staged, once it is scheduled. */
  when: Instant.nullable().default(null),
  venue: Id.nullable().default(null),
  /** Set by the station when the item is first said to be served; from then on it can be rated. */
  servedAt: Instant.nullable().default(null),
  /** The recording of what was served. */
  show: Id.nullable().default(null),
  /** Set by the station: the revision of the round that this was said in. */
  saidIn: Revision.default(1),
})
export type Progress = z.infer<typeof Progress>

/** Who may order: everybody with a number; those on a list; or whoever stands there, with a pause between two orders. */
const Electorate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anyone') }),
  z.object({ kind: z.literal('listed') }),
  z.object({ kind: z.literal('anonymous'), pauseSeconds: z.int().min(5).max(600) }),
])
export type Electorate = z.infer<typeof Electorate>

export const RoundSettings = z.object({
  picksPerWorker: z.int().min(1).max(10),
  /** Most picks of one category in one order; null: no cap. */
  capPerCategory: z.int().min(1).max(10).nullable(),
  /** Orders from which each item is staged; null: as each activity says. */
  threshold: z.int().min(1).max(10_000).nullable().default(null),
  /** Whether the tally is shown before close. */
  tallyVisible: z.boolean(),
  /** Whether a worker may change the order until the round closes: the last one counts. */
  mayChange: z.boolean().default(false),
  electorate: Electorate.default({ kind: 'anyone' }),
})
export type RoundSettings = z.infer<typeof RoundSettings>

/** `cancelled`: closed for a reason before its time; its orders count for nothing. */
const RoundState = z.enum(['draft', 'open', 'closed', 'cancelled'])

/** A change of an open round that everybody may read; it is never changed quietly. */
const Extension = z.object({ at: Instant, from: Instant, until: Instant, reason: z.string() })

export const Round = z.object({
  id: Id,
  revision: Revision,
  /** 第 N 期, counted up by the station. */
  number: z.int().min(1),
  state: RoundState,
  settings: RoundSettings,
  /** When it opens by itself, once it is approved; null: by hand. */
  opensAt: Instant.nullable().default(null),
  openedAt: Instant.nullable(),
  /** When the round closes by itself; after the close, when it closed. */
  closesAt: Instant,
  categories: z.array(Category),
  venues: z.array(Venue),
  slots: z.array(Slot),
  dishes: z.array(Dish).min(1),
  progress: z.array(Progress),
  extensions: z.array(Extension).default([]),
  /** Why it was cancelled; empty otherwise. */
  cancelled: z.string().default(''),
  /** A round must be approved before it is opened. */
  review: Review,
})
export type Round = z.infer<typeof Round>

/** Counts under this are not published, so that nobody can be guessed. */
export const SMALLEST_PUBLISHED_CELL = 5

const TallyRow = z.object({
  dish: Id,
  /** Orders that contain the dish; null when above zero but too few to be published. */
  orders: z.int().min(0).nullable(),
})
export const Results = z.object({
  round: Round.omit({ revision: true, review: true }),
  /** Workers who ordered; null when the round hides its tally for now, or too few to be published. */
  turnout: z.int().nullable(),
  /** One row a dish, most ordered first; null while the round hides its tally. */
  tally: z.array(TallyRow).nullable(),
})
export type Results = z.infer<typeof Results>

export const RoundDraft = z.object({
  activities: z.array(Id).min(1).max(200),
  /** Of the venues and slots that the activities can have only these; null: all of them. */
  venues: z.array(Id).min(1).nullable().default(null),
  slots: z.array(Id).min(1).nullable().default(null),
  settings: RoundSettings,
  opensAt: Instant.nullable().default(null),
  closesAt: Instant,
})
export type RoundDraft = z.infer<typeof RoundDraft>

/** Two items that cannot both be staged: same venue, overlapping times. */
const Clash = z.object({ dish: Id, withRound: Id, withDish: Id })

/** A round as staff see it. */
export const ListedRound = Round.extend({
  /** Workers who ordered until now. */
  turnout: z.int(),
  /** Workers on the list of those who may order; null where there is none. */
  listed: z.int().nullable(),
  /** Null until the round is closed and sealed. */
  seal: ShownSeal.nullable(),
  clashes: z.array(Clash),
})
export type ListedRound = z.infer<typeof ListedRound>

/** 结果: a closed round in full, for staff. Counts from 1 to 4 are null here too: a printed page travels. */
export const RoundReport = z.object({
  round: Round,
  seal: ShownSeal.nullable(),
  turnout: z.int().nullable(),
  dishes: z.array(
    z.object({
      dish: Id,
      orders: z.int().nullable(),
      /** One row a venue, one cell a slot, in the order of the round's venues and slots; null: not to be told. */
      cells: z.array(z.array(z.int().nullable())),
      rating: z.object({ average: z.number(), ratings: z.int() }).nullable(),
    }),
  ),
  /** Workers who had ordered at the end of each hour in which somebody did; only what five or more share. */
  turnoutOverTime: z.array(z.object({ at: Instant, workers: z.int() })),
})
export type RoundReport = z.infer<typeof RoundReport>

/** What the next menu might hold, best first. */
export const Suggestion = z.object({
  activity: Id,
  /** Orders in the last closed round where it was on the menu; null: too few to be told, or never on a menu. */
  orders: z.int().nullable(),
  rating: z.number().nullable(),
  /** Open wishes that speak of it. */
  wishes: z.int(),
  /** Why it is suggested. */
  because: z.enum(['ordered', 'rated', 'unserved', 'wished', 'rested', 'new']),
})
export type Suggestion = z.infer<typeof Suggestion>

const which = z.object({ id: Id, revision: Revision })
/** What is said to workers about a change of an open round. */
const reason = z.string().trim().min(1).max(100)
/** Why a round is not in a state that allows what was asked. */
export const WrongRoundState = z.object({
  reason: z.enum([
    'already-open',
    'another-is-open',
    'closed',
    'closes-in-the-past',
    'not-closed',
    'not-approved',
    'not-open',
    'not-later',
    'no-list',
  ]),
})
export type WrongRoundState = z.infer<typeof WrongRoundState>

const stateErrors = {
  WRONG_STATE: {
    status: 409,
    message: 'The round is not in a state that allows this',
    data: WrongRoundState,
  },
} as const

export const rounds = {
  menu: forEverybody
    .route({
      method: 'GET',
      path: '/rounds/menu',
      summary: 'The open round with its menu, or null when none is open',
    })
    .output(Round.omit({ revision: true, progress: true, review: true }).nullable()),
  results: forEverybody
    .route({
      method: 'GET',
      path: '/rounds/results',
      summary: 'The open round and the two closed before it, newest first, with published tallies',
    })
    .output(z.array(Results)),
  list: forStaff
    .route({ method: 'GET', path: '/rounds', summary: 'All rounds, newest first' })
    .output(z.array(ListedRound)),
  create: forRoles('editor')
    .errors(reviewErrors)
    .route({
      method: 'POST',
      path: '/rounds',
      successStatus: 201,
      summary: 'Make a round from activities of the catalogue',
    })
    .errors({
      UNKNOWN_ACTIVITY: {
        status: 422,
        message: 'The catalogue has no such activity',
        data: z.object({ ids: z.array(z.string()) }),
      },
      NOWHERE_LEFT: {
        status: 422,
        message:
          'Of the chosen venues or slots some activities can have none; choose more, or leave them out',
        data: z.object({ ids: z.array(z.string()) }),
      },
      OPENS_TOO_LATE: { status: 422, message: 'Expected an opening before the close' },
    })
    .input(RoundDraft.extend(saving))
    .output(Round),
  open: forRoles('editor')
    .route({ method: 'POST', path: '/rounds/{id}/open', summary: 'Take orders from now on' })
    .errors({ ...stateErrors, ...orderingErrors })
    .input(which)
    .output(Round),
  close: forRoles('editor')
    .route({ method: 'POST', path: '/rounds/{id}/close', summary: 'Take no more orders' })
    .errors(stateErrors)
    .input(which)
    .output(Round),
  extend: forRoles('editor', 'approver')
    .route({
      method: 'POST',
      path: '/rounds/{id}/extend',
      summary: 'Close an open round later than was said; workers read why',
    })
    .errors(stateErrors)
    .input(which.extend({ until: Instant, reason }))
    .output(Round),
  cancel: forRoles('approver')
    .route({
      method: 'POST',
      path: '/rounds/{id}/cancel',
      summary:
        'End an open round without a result; its orders are sealed and count for nothing; workers read why',
    })
    .errors(stateErrors)
    .input(which.extend({ reason }))
    .output(Round),
  listWorkers: forConfirmedRoles('editor', 'administrator')
    .route({
      method: 'PUT',
      path: '/rounds/{id}/workers',
      summary: 'Say who may order, one number a line or cell; kept only as keyed hashes',
    })
    .errors({
      ...stateErrors,
      BAD_LIST: {
        status: 422,
        message: 'Some lines are no numbers in the format of the site; nothing was changed',
        data: z.object({ lines: z.array(z.int()) }),
      },
      ...sheetErrors,
    })
    .input(which.extend({ file: SheetFile }))
    .output(
      z.object({ workers: z.int(), /** Numbers that stood there more than once. */ repeated: z.int() }),
    ),
  report: forStaff
    .route({ method: 'GET', path: '/rounds/{id}/report', summary: 'The results of a closed round' })
    .input(z.object({ id: Id }))
    .output(RoundReport),
  export: forRoles('editor', 'approver')
    .route({
      method: 'POST',
      path: '/rounds/{id}/export',
      summary: 'The results of a closed round as XLSX or CSV',
    })
    .errors(stateErrors)
    .input(z.object({ id: Id, as: z.enum(['xlsx', 'csv']), language: z.enum(['zh-CN', 'en']) }))
    .output(z.object({ file: z.file() })),
  evidence: forConfirmedRoles('administrator', 'approver')
    .route({
      method: 'POST',
      path: '/rounds/{id}/evidence',
      summary: 'Certificate, roll and ballots of a sealed round, for `npm run verify`',
    })
    .errors(stateErrors)
    .input(z.object({ id: Id }))
    .output(z.object({ file: z.file() })),
  suggestions: forStaff
    .route({
      method: 'GET',
      path: '/rounds/suggestions',
      summary: 'What the next menu might hold, from tally, ratings and wishes',
    })
    .output(z.array(Suggestion)),
  remove: forRoles('editor')
    .route({ method: 'DELETE', path: '/rounds/{id}', summary: 'Remove a round that was never opened' })
    .errors(stateErrors)
    .input(which)
    .output(z.object({ removed: z.literal(true) })),
  ...reviewRoutes('/rounds', 'round', Round),
  progress: forRoles('editor')
    .route({
      method: 'PUT',
      path: '/rounds/{id}/progress/{dish}',
      summary: 'Say where an item of a closed round stands; CONFLICT only if this item was said since',
    })
    .errors({
      ...stateErrors,
      REASON_NEEDED: { status: 422, message: 'A declined item needs a reason that workers will see' },
    })
    .input(z.object({ ...which.shape, ...Progress.shape }))
    .output(Round),
}
