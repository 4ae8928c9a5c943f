/** Says a moment as people do: today 16:00, tomorrow 08:00, 21 July 16:00. */

const dayOf = (moment: Date) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime()
const DAY_MS = 86_400_000

/** Whole days of the local calendar from `now` to `moment`; rounding absorbs a clock change. */
export const daysFrom = (now: Date, moment: Date): number => Math.round((dayOf(moment) - dayOf(now)) / DAY_MS)

const timeOf = (moment: Date, language: string) =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment)

const dateOf = (moment: Date, now: Date, language: string) => {
  const days = daysFrom(now, moment)
  if (Math.abs(days) <= 1)
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')
  const year = moment.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(language, { ...year, month: 'short', day: 'numeric' }).format(moment)
}

export const momentWords = (instant: string, now: Date, language: string): string => {
  const moment = new Date(instant)
  return `${dateOf(moment, now, language)} ${timeOf(moment, language)}`
}
