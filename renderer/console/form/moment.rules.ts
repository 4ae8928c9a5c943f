/** Says a moment as people do: today 16:00, tomorrow 08:00, 21 July 16:00. */

const dayOf = (moment: Date) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime()
const DAY_MS = 86_400_000

/** Whole days of the local calendar from `now` to `moment`; rounding absorbs a clock change. */
export const daysFrom = (now: Date, moment: Date): number => Math.round((dayOf(moment) - dayOf(now)) / DAY_MS)

/** Making a format costs a hundred times as much as using one, and a long list says hundreds of moments. */
const once = <Format>(make: (language: string) => Format) => {
  const made = new Map<string, Format>()
  return (language: string): Format => {
    const known = made.get(language)
    if (known !== undefined) return known
    const format = make(language)
    made.set(language, format)
    return format
  }
}

const times = once(
  language => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
)
const nearDays = once(language => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }))
const days = once(language => new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' }))
const daysOfYears = once(
  language => new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric' }),
)

const PLANNED = { month: 'short', day: 'numeric', weekday: 'short' } as const
const weekdays = once(language => new Intl.DateTimeFormat(language, PLANNED))
const weekdaysOfYears = once(language => new Intl.DateTimeFormat(language, { ...PLANNED, year: 'numeric' }))

const dateOf = (moment: Date, now: Date, language: string) => {
  const away = daysFrom(now, moment)
  if (Math.abs(away) <= 1) return nearDays(language).format(away, 'day')
  const format = moment.getFullYear() === now.getFullYear() ? days : daysOfYears
  return format(language).format(moment)
}

/** With the day of the week, by which people plan, unless it is near. */
export const dayWords = (instant: string, now: Date, language: string): string => {
  const moment = new Date(instant)
  if (Math.abs(daysFrom(now, moment)) <= 1) return dateOf(moment, now, language)
  const format = moment.getFullYear() === now.getFullYear() ? weekdays : weekdaysOfYears
  return format(language).format(moment)
}

export const timeWords = (instant: string, language: string): string =>
  times(language).format(new Date(instant))

export const sameDay = (one: string, other: string): boolean =>
  dayOf(new Date(one)) === dayOf(new Date(other))

export const momentWords = (instant: string, now: Date, language: string): string => {
  const moment = new Date(instant)
  return `${dateOf(moment, now, language)} ${times(language).format(moment)}`
}
