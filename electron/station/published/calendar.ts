/** Remembers which days a recurrence picks: screens ask every second, and reckoning them costs a millisecond. */
import type { SiteFields } from '../../contract/site.ts'
import type { Calendar } from './airing.rules.ts'
import { dayAfter, recurringDays } from './days.rules.ts'

/** Days reckoned at once beyond those that were asked for. */
const BEYOND = 60
/** Rules that are remembered; more than a site has at once. */
const MOST = 500

interface Known {
  first: string
  last: string
  days: string[]
}

const rememberedDays = (): Calendar['recurringDays'] => {
  const known = new Map<string, Known>()
  return (rule, since, first, last) => {
    const key = `${rule} ${since}`
    let one = known.get(key)
    if (!one || first < one.first || last > one.last) {
      const until = dayAfter(last, BEYOND)
      one = { first, last: until, days: recurringDays(rule, since, first, until) }
      if (known.size >= MOST) known.clear()
      known.set(key, one)
    }
    return one.days.filter(day => first <= day && day <= last)
  }
}

/** @param site as it is set at the time of asking */
export const openCalendar = (site: () => Pick<SiteFields, 'meals' | 'shifts'>): (() => Calendar) => {
  const recurring = rememberedDays()
  return () => {
    const { meals, shifts } = site()
    return { meals, shifts, recurringDays: recurring }
  }
}
