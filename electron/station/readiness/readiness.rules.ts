/** Pure rules of the mornings: when a certificate is due, and which are kept. */
import { minuteOfDay, minutesOf } from '../../contract/dayTimes.ts'
import { READINESS_DAYS, type Readiness } from '../../contract/readiness.ts'
import { dayOf } from '../published/days.rules.ts'

type Kept = Pick<Readiness, 'day' | 'byHand'>

/** Once each local day; a station that was off at that time makes it as soon as it runs. */
export const isDue = (kept: readonly Kept[], now: Date, time: string): boolean =>
  minuteOfDay(now) >= minutesOf(time) && !kept.some(({ day, byHand }) => day === dayOf(now) && !byHand)

/** Newest first; of a day its morning's and the last that somebody asked for. By the days that there are, whatever the clock says. */
export const withReadiness = <One extends Kept>(kept: readonly One[], made: One): One[] => {
  const others = kept.filter(({ day, byHand }) => day !== made.day || byHand !== made.byHand)
  const days = [...new Set([made, ...others].map(({ day }) => day))].toSorted().toReversed()
  const oldest = days.slice(0, READINESS_DAYS).at(-1) ?? made.day
  return [made, ...others].filter(({ day }) => day >= oldest)
}
