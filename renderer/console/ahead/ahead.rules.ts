/** Pure rules of looking ahead: which moments are quickly chosen, and what a screen of a place is for. */
import { minutesOf } from '../../../electron/contract/dayTimes.ts'
import type { SiteFields } from '../../../electron/contract/siteFields.ts'
import { toLocal } from '../form/period.rules.ts'

export interface QuickMoment {
  name: string
  /** Local moment. */
  moment: string
}

/** How far into a meal one looks: by then people sit. */
const INTO_MINUTES = 10

const nextAt = (minute: number, now: Date): Date => {
  const at = (day: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + day, 0, minute)
  return at(0) > now ? at(0) : at(1)
}

/** Ten minutes into each of the next meals, and the next beginning of each shift, in order of time. */
export const quickMoments = (
  { meals, shifts }: Pick<SiteFields, 'meals' | 'shifts'>,
  now: Date,
): QuickMoment[] =>
  [
    ...meals.map(({ name, start }) => ({ name, at: nextAt(minutesOf(start) + INTO_MINUTES, now) })),
    ...shifts.map(({ name, start }) => ({ name, at: nextAt(minutesOf(start), now) })),
  ]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ name, at }) => ({ name, moment: toLocal(at) }))

/** Only of the screen that stands here the tags are known. */
export const whereaboutsOf = (place: string, { screen }: Pick<SiteFields, 'screen'>): string[] =>
  place === screen.place ? [place, ...screen.tags] : [place]
