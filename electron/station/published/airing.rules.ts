/** Pure rules of what is shown when: the times on the screens that follow from a period, days and parts of the day. */
import { minutesOf } from '../../contract/dayTimes.ts'
import type { SiteFields } from '../../contract/site.ts'
import type { Airing, DayPart, When } from '../../contract/when.ts'
import { dayAfter, dayOf, daysBetween, momentAt, type recurringDays } from './days.rules.ts'

/** What the site says of its day, and which days a recurrence picks. */
export interface Calendar extends Pick<SiteFields, 'meals' | 'shifts'> {
  recurringDays: typeof recurringDays
}

/** What of an item says when it is shown. */
export interface Timed {
  start: string
  end: string
  when: When
}

const DAY_MINUTES = 24 * 60

/** Minutes from midnight; the end may lie on the next day, the start on the one before. */
type Minutes = readonly [from: number, to: number]

const minutesBetween = (from: string, to: string): Minutes => {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  return [start, end > start ? end : end + DAY_MINUTES]
}

const minutesOfPart = (part: DayPart, { meals, shifts }: Calendar): Minutes[] => {
  if (part.kind === 'hours') return [minutesBetween(part.from, part.to)]
  if (part.kind === 'shift-changes')
    return shifts.map(({ start }) => [minutesOf(start) - part.minutes, minutesOf(start) + part.minutes])
  return meals
    .filter(({ name }) => part.kind === 'meals' || name === part.name)
    .map(({ start, end }) => minutesBetween(start, end))
}

const partsOfDay = ({ parts }: When, calendar: Calendar): Minutes[] =>
  parts.length === 0 ? [[0, DAY_MINUTES]] : parts.flatMap(part => minutesOfPart(part, calendar))

const daysIn = ({ start, when }: Timed, calendar: Calendar, first: string, last: string): string[] => {
  const since = dayOf(new Date(start))
  const from = first < since ? since : first
  if (when.recurrence === null) return daysBetween(dayAfter(from, -1), last)
  return calendar.recurringDays(when.recurrence, since, from, last)
}

/** In order of time; what touches or overlaps is one. */
const merged = (airings: readonly Airing[]): Airing[] => {
  const sorted = airings.toSorted((a, b) => (a.start < b.start ? -1 : 1))
  const joined: Airing[] = []
  for (const airing of sorted) {
    const before = joined.at(-1)
    if (!before || airing.start > before.end) joined.push({ ...airing })
    else if (airing.end > before.end) before.end = airing.end
  }
  return joined
}

const within = ({ start, end }: Airing, { start: earliest, end: latest }: Airing): Airing => ({
  start: start > earliest ? start : earliest,
  end: end < latest ? end : latest,
})

/** An airing, and the local day that it belongs to. */
export interface DayAiring extends Airing {
  day: string
}

/** What begins on the days from `first` to `last`, as far as it lies within the item's period; what a change of the clock skips is none. */
export const airingsByDay = (item: Timed, calendar: Calendar, first: string, last: string): DayAiring[] => {
  const parts = partsOfDay(item.when, calendar)
  return daysIn(item, calendar, first, last).flatMap(day =>
    parts
      .map(([from, to]) => ({
        day,
        ...within(
          { start: momentAt(day, from).toISOString(), end: momentAt(day, to).toISOString() },
          { start: item.start, end: item.end },
        ),
      }))
      .filter(({ start, end }) => start < end),
  )
}

const airingsOn = (item: Timed, calendar: Calendar, first: string, last: string): Airing[] =>
  merged(airingsByDay(item, calendar, first, last).map(({ start, end }) => ({ start, end })))

const isUnruled = ({ recurrence, parts }: When) => recurrence === null && parts.length === 0

/** How many days ahead the next times are looked for, until there are enough. */
const REACHES = [10, 40, 160, 640, 2_560]

/** What is on the screens at a moment, and what follows: at most `count`. */
export const nextAirings = (item: Timed, calendar: Calendar, now: string, count: number): Airing[] => {
  if (item.end <= now) return []
  if (isUnruled(item.when)) return [{ start: item.start, end: item.end }]
  // What began on a day before may still run.
  const first = dayAfter(dayOf(new Date(item.start > now ? item.start : now)), -2)
  const lastOfAll = dayAfter(dayOf(new Date(item.end)))
  let found: Airing[] = []
  for (const reach of REACHES) {
    const last = dayAfter(first, reach)
    found = airingsOn(item, calendar, first, last).filter(({ end }) => end > now)
    // One more than asked for: the last may go on beyond the days that were looked at.
    if (found.length > count || last >= lastOfAll) break
  }
  return found.slice(0, count)
}

export const isOn = (item: Timed, calendar: Calendar, now: string): boolean => {
  if (now < item.start || now >= item.end) return false
  if (isUnruled(item.when)) return true
  const today = dayOf(new Date(now))
  return airingsOn(item, calendar, dayAfter(today, -1), dayAfter(today)).some(
    ({ start, end }) => start <= now && now < end,
  )
}
