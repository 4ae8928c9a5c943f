/** 何时播: on which days of its period an item is shown, and at which parts of them. */
import * as z from 'zod'
import { Instant } from './common.ts'
import { TimeOfDay } from './dayTimes.ts'
import { Recurrence } from './recurrence.ts'

/** Minutes before and after a change of shift that may count as one. */
export const SHIFT_CHANGE_MINUTES = { min: 5, max: 120, usual: 30 } as const

/** A part of the local day. One that goes over midnight belongs to the day on which it begins. */
export const DayPart = z.discriminatedUnion('kind', [
  /** Every meal that the site has. */
  z.object({ kind: z.literal('meals') }),
  /** The meal of this name; where the site has none, it is not shown at that part. */
  z.object({ kind: z.literal('meal'), name: z.string().trim().min(1).max(12) }),
  /** So many minutes before and after each shift begins. */
  z.object({
    kind: z.literal('shift-changes'),
    minutes: z.int().min(SHIFT_CHANGE_MINUTES.min).max(SHIFT_CHANGE_MINUTES.max),
  }),
  /** From a time of day up to another; to the same time: the whole day. */
  z.object({ kind: z.literal('hours'), from: TimeOfDay, to: TimeOfDay }),
])
export type DayPart = z.infer<typeof DayPart>

/** Parts of one day. */
export const MOST_PARTS = 12

export const When = z.object({
  /** Null: every day. */
  recurrence: Recurrence.nullable(),
  /** None: the whole day. */
  parts: z.array(DayPart).max(MOST_PARTS),
})
export type When = z.infer<typeof When>

/** The whole of its period. */
export const ALWAYS: When = { recurrence: null, parts: [] }

/** One uninterrupted time on the screens, up to, not including, its end. */
export const Airing = z.object({ start: Instant, end: Instant })
export type Airing = z.infer<typeof Airing>
