/** Pure rules of what is staged next: what is still to come, and its day as one says it. */

const DAY_MS = 86_400_000
const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

/** The station said so a while ago; what has begun since is not to come any more. */
export const stillComing = <Event extends { when: string }>(events: readonly Event[], now: Date): Event[] =>
  events.filter(({ when }) => Date.parse(when) > now.getTime())

const dayOf = (moment: Date, now: Date, language: string): string => {
  const days = Math.round((midnight(moment) - midnight(now)) / DAY_MS)
  if (days <= 1) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')
  const far = { month: 'short', day: 'numeric', weekday: 'short' } as const
  return new Intl.DateTimeFormat(language, days < 7 ? { weekday: 'short' } : far).format(moment)
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** 今天 19:00, 周六 19:00, 12月6日周日 19:00. */
export const comingWhen = (when: string, now: Date, language: string): string => {
  const moment = new Date(when)
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${capital(dayOf(moment, now, language))} ${time.format(moment)}`
}
