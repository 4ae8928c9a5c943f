/** When the nightly sync may run: once a night, within the window of the site, spread over its beginning. */
import { minutesOf, type Stretch } from '../../contract/dayTimes.ts'
import { dayOf } from '../published/days.rules.ts'

export interface Night {
  /** Local date on which the window opened: one sync each, whatever the clock does meanwhile. */
  key: string
  start: Date
  end: Date
}

/** A time of day that the clock skips is the moment at which it goes on. */
const onDay = (now: Date, days: number, time: string) =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 0, minutesOf(time))

/** The window that is open now; null: none is. */
export const nightAt = (now: Date, { from, to }: Stretch): Night | null => {
  const today = onDay(now, 0, from)
  const start = today <= now ? today : onDay(now, -1, from)
  const end = onDay(start, minutesOf(to) > minutesOf(from) ? 0 : 1, to)
  return now < end ? { key: dayOf(start), start, end } : null
}

const MOST_JITTER_MS = 30 * 60_000

/** `random` 0 to 1: every station of a mine draws its own, so that they do not all ask at once. */
export const beginsAt = ({ start, end }: Night, random: number): Date =>
  new Date(start.getTime() + random * Math.min(MOST_JITTER_MS, (end.getTime() - start.getTime()) / 2))
