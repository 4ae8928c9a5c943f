/** 点单期 as it is kept and read: its menu, its rules, and what became of each item. */
import * as z from 'zod'
import { Activity, Category, Slot, Venue } from './activities.ts'
import { Review } from './approval.ts'
import { Id, Instant, Revision } from './common.ts'
import { ShownSeal } from './seal.ts'

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
