/** 点单期: a menu, the time during which orders are taken, and what became of each item. */
import * as z from 'zod'
import { Activity, Category, Slot, Venue } from './activities.ts'
import { Review, reviewErrors, reviewRoutes, saving } from './approval.ts'
import { Id, Instant, Revision } from './common.ts'
import { orderingErrors } from './orders.ts'
import { forEverybody, forRoles, forStaff } from './procedure.ts'

/** A dish on the menu: the activity as it was when the round was made. */
export const Dish = Activity.omit({ revision: true, retired: true })
export type Dish = z.infer<typeof Dish>

/** 已收单 · 已排期 · 筹备中 · 已上菜 · 未成单 */
export const STAGES = ['collected', 'scheduled', 'preparing', 'served', 'declined'] as const
export const Stage = z.enum(STAGES)
export type Stage = z.infer<typeof Stage>

/** What workers read about an item's place in the cycle; a declined item says why. */
export const Progress = z.object({ dish: Id, stage: Stage, note: z.string().trim().max(60) })
export type Progress = z.infer<typeof Progress>

export const RoundSettings = z.object({
  picksPerWorker: z.int().min(1).max(10),
  /** Most picks of one category in one order; null: no cap. */
  capPerCategory: z.int().min(1).max(10).nullable(),
  /** Whether the tally is shown before close. */
  tallyVisible: z.boolean(),
})
export type RoundSettings = z.infer<typeof RoundSettings>

const RoundState = z.enum(['draft', 'open', 'closed'])

export const Round = z.object({
  id: Id,
  revision: Revision,
  /** 第 N 期, counted up by the station. */
  number: z.int().min(1),
  state: RoundState,
  settings: RoundSettings,
  openedAt: Instant.nullable(),
  /** When the round closes by itself; after the close, when it closed. */
  closesAt: Instant,
  categories: z.array(Category),
  venues: z.array(Venue),
  slots: z.array(Slot),
  dishes: z.array(Dish).min(1),
  progress: z.array(Progress),
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
  settings: RoundSettings,
  closesAt: Instant,
})
export type RoundDraft = z.infer<typeof RoundDraft>

/** A round as staff see it: with its live turnout. */
export const ListedRound = Round.extend({ turnout: z.int() })
export type ListedRound = z.infer<typeof ListedRound>

const which = z.object({ id: Id, revision: Revision })
const stateErrors = {
  WRONG_STATE: {
    status: 409,
    message: 'The round is not in a state that allows this',
    data: z.object({
      reason: z.enum([
        'already-open',
        'another-is-open',
        'closed',
        'closes-in-the-past',
        'not-closed',
        'not-approved',
      ]),
    }),
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
      summary: 'Say where an item of a closed round stands',
    })
    .errors({
      ...stateErrors,
      REASON_NEEDED: { status: 422, message: 'A declined item needs a reason that workers will see' },
    })
    .input(z.object({ ...which.shape, ...Progress.shape }))
    .output(Round),
}
