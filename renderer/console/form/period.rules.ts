/** Pure rules of periods: between the contract's instants and the local clock that staff read. */

const two = (value: number) => String(value).padStart(2, '0')

/** `2026-07-21T16:00` of the local clock. */
export const toLocal = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${two(moment.getHours())}:${two(moment.getMinutes())}`

const COMPLETE = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d/

/** The instant of a local moment; empty when the field is incomplete. */
export const toInstant = (local: string): string => {
  const moment = new Date(local)
  return !COMPLETE.test(local) || Number.isNaN(moment.getTime()) ? '' : moment.toISOString()
}

export const QUICK_ENDS = ['today', 'threeDays', 'week', 'month'] as const
export type QuickEnd = (typeof QUICK_ENDS)[number]

const sameTimeIn = (from: Date, { days = 0, months = 0 }) =>
  new Date(
    from.getFullYear(),
    from.getMonth() + months,
    // A month after 31 January is the last of February, not the third of March.
    Math.min(from.getDate(), new Date(from.getFullYear(), from.getMonth() + months + 1, 0).getDate()) + days,
    from.getHours(),
    from.getMinutes(),
  )

export const quickEnd = (choice: QuickEnd, from: Date): Date => {
  if (choice === 'today') return new Date(from.getFullYear(), from.getMonth(), from.getDate(), 23, 59)
  if (choice === 'month') return sameTimeIn(from, { months: 1 })
  return sameTimeIn(from, { days: choice === 'week' ? 7 : 3 })
}

/** From now for a week. */
export const usualPeriod = (now: Date) => ({ start: toLocal(now), end: toLocal(quickEnd('week', now)) })
