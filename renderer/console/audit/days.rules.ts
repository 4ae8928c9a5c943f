/** Pure rules of the list: entries by the day on which they were made. */
import { daysFrom } from '../form/moment.rules.ts'

export interface Day<Entry> {
  /** Any moment of the day. */
  moment: string
  entries: Entry[]
}

/** In the order of the log: after the clock was set back a day may come twice. */
export const byDay = <Entry extends { at: string }>(entries: readonly Entry[]): Day<Entry>[] => {
  const days: Day<Entry>[] = []
  for (const entry of entries) {
    const last = days.at(-1)
    if (last && daysFrom(new Date(last.moment), new Date(entry.at)) === 0) last.entries.push(entry)
    else days.push({ moment: entry.at, entries: [entry] })
  }
  return days
}

/** Today, yesterday, or the weekday; always with the date. */
export const dayWords = (instant: string, now: Date, language: string): { day: string; date: string } => {
  const moment = new Date(instant)
  if (Number.isNaN(moment.getTime())) return { day: instant, date: '' }
  const days = daysFrom(now, moment)
  const near = days === 0 || days === -1
  const year = moment.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const }
  return {
    day: near
      ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')
      : new Intl.DateTimeFormat(language, { weekday: 'long' }).format(moment),
    date: new Intl.DateTimeFormat(language, { ...year, month: 'long', day: 'numeric' }).format(moment),
  }
}
