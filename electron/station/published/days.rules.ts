/** Pure rules of local days: which of them a recurrence picks. A day is `2026-07-21` of the local calendar. */
import { RRuleTemporal } from 'rrule-temporal'

const two = (value: number) => String(value).padStart(2, '0')

export const dayOf = (moment: Date): string =>
  `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`

/** Days have no clock, so they are counted in UTC, where each has 24 hours. */
const utc = (day: string) => new Date(`${day}T00:00:00Z`)
const DAY_MS = 86_400_000

export const dayAfter = (day: string, days = 1): string =>
  new Date(utc(day).getTime() + days * DAY_MS).toISOString().slice(0, 10)

/**
 * The moment of a minute of a local day, counted from its midnight by the clock on the wall; less than 0 or more than a
 * day lie on its neighbours. A time that a change of the clock skips counts on from before the change, one that it
 * repeats is the first of the two: RFC 5545, 3.3.5, and what `Date` does.
 */
export const momentAt = (day: string, minute: number): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 0, minute)
}

/** Every day from one to another, both included. */
export const daysBetween = (first: string, last: string): string[] => {
  const days: string[] = []
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day)
  return days
}

/** @param since the day from which the rule counts */
export const recurringDays = (rule: string, since: string, first: string, last: string): string[] =>
  new RRuleTemporal({ rruleString: `DTSTART;TZID=UTC:${since.replaceAll('-', '')}T000000\nRRULE:${rule}` })
    .between(utc(first), utc(last), true)
    .map(day => day.toPlainDate().toString())
