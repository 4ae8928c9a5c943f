/** The settings of a site, each with its safe range; what must hold between them is in siteFaults.ts. */
import * as z from 'zod'
import { Id, textUpTo } from './common.ts'
import { TimeOfDay } from './dayTimes.ts'
import { Identity } from './identity.ts'
import { number, SITE_LIMITS, SITE_RANGES, whole } from './siteRanges.ts'
import { Sound } from './sound.ts'

/** A place of the mine where screens hang: a canteen, a dormitory. Kept when it gets another name. */
export const Place = z.strictObject({ id: Id, name: textUpTo(30) })
export type Place = z.infer<typeof Place>

/** A word by which items are aimed at screens: 食堂, 公寓, 井口. */
const Tag = textUpTo(12)

const NamedStretch = z.strictObject({ name: textUpTo(12), start: TimeOfDay, end: TimeOfDay })
export type NamedStretch = z.infer<typeof NamedStretch>

/** All in seconds. */
export const Idle = z.strictObject({
  /** Without a touch until the countdown begins. */
  seconds: whole(SITE_RANGES.idle),
  countdownSeconds: whole(SITE_RANGES.countdown),
  /** How long the thanks for an order stay. */
  afterOrderSeconds: whole(SITE_RANGES.afterOrder),
  /** Without a touch until a console on the kiosk closes. */
  staffSeconds: whole(SITE_RANGES.staffIdle),
})
export type Idle = z.infer<typeof Idle>

/** What a page goes by until it knows the site's own times. */
export const USUAL_IDLE: Idle = {
  seconds: SITE_RANGES.idle.usual,
  countdownSeconds: SITE_RANGES.countdown.usual,
  afterOrderSeconds: SITE_RANGES.afterOrder.usual,
  staffSeconds: SITE_RANGES.staffIdle.usual,
}

/** A word that does not belong on the screens of this site, and what to say instead; empty: nothing in particular. */
export const WordToAvoid = z.strictObject({ term: textUpTo(20), instead: z.string().trim().max(40) })
export type WordToAvoid = z.infer<typeof WordToAvoid>

export const SiteShape = z.strictObject({
  mine: textUpTo(30),
  places: z.array(Place).min(1).max(SITE_LIMITS.places),
  language: z.enum(['zh-CN', 'en']),
  /** Sizes on the page come from these: millimetres from the diagonal, caption height from the distance. */
  screen: z.strictObject({
    /** Identifier of the place where this screen hangs. */
    place: Id,
    tags: z.array(Tag).max(SITE_LIMITS.tags),
    diagonalInches: number(SITE_RANGES.diagonalInches),
    viewingDistanceMetres: number(SITE_RANGES.viewingDistanceMetres),
  }),
  /** Characters a second. */
  captionSpeed: number(SITE_RANGES.captionSpeed),
  /** First day without an accident (local date); null hides the counter. */
  safeSince: z.iso.date().nullable(),
  /** Staff are warned of these before they publish; nothing is forbidden. */
  wordsToAvoid: z.array(WordToAvoid).max(SITE_LIMITS.wordsToAvoid),
  shifts: z.array(NamedStretch).max(SITE_LIMITS.shifts),
  meals: z.array(NamedStretch).max(SITE_LIMITS.meals),
  identity: Identity,
  sound: Sound,
  idle: Idle,
  /** Local time in which the nightly sync may run. */
  syncWindow: z.strictObject({ from: TimeOfDay, to: TimeOfDay }),
  /** Local time at which the certificate of the morning is made: after the window of the sync. */
  readinessAt: TimeOfDay,
  approval: z.strictObject({
    /** Whether somebody may approve what they wrote themselves. */
    ownWork: z.boolean(),
  }),
})
export type SiteFields = z.infer<typeof SiteShape>

/** The name of the place where this screen hangs. */
export const placeName = ({ places, screen }: Pick<SiteFields, 'places' | 'screen'>) =>
  places.find(({ id }) => id === screen.place)?.name ?? ''
