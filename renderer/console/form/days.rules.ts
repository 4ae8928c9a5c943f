/** Pure rules of a span of days: which are quickly chosen, and which day lies how long ago. */
import { toLocal } from './period.rules.ts'

/** Local day, so many days before now. */
export const dayBefore = (now: Date, days: number): string =>
  toLocal(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days)).slice(0, 10)

/** Stretches that are quickly chosen: today and so many days before it. */
export const STRETCHES = [
  { name: 'today', days: 0 },
  { name: 'week', days: 6 },
  { name: 'month', days: 29 },
] as const
