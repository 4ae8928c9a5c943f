/** 结果: what a round came to, as workers and as staff may see it, and what follows for the next menu. */
import * as z from 'zod'
import { Bilingual, Id, Instant } from './common.ts'
import { Round } from './round.ts'
import { ShownSeal } from './seal.ts'

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

/** As many as a screen has room for. */
export const MOST_COMING = 5

/** 排期: an item that is to be staged. */
export const ComingEvent = z.object({
  /** Of its round and its item. */
  id: z.string(),
  title: Bilingual,
  when: Instant,
  /** Null: not known yet. */
  venue: Bilingual.nullable(),
})
export type ComingEvent = z.infer<typeof ComingEvent>

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
