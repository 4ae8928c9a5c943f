/** Pure rules of the choice of days and parts of the day: between the usual cases and what the contract keeps. */
import { type DayPart, SHIFT_CHANGE_MINUTES, type When } from '../../../../electron/contract/when.ts'

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof WEEKDAYS)[number]
const WORKDAYS: readonly Weekday[] = WEEKDAYS.slice(0, 5)

/** The days of a month, and `-1`: its last. */
export const MONTH_DAYS = [...Array.from({ length: 31 }, (_, index) => String(index + 1)), '-1']

export type Days =
  | { kind: 'daily' }
  | { kind: 'workdays'; weekdays: Weekday[] }
  | { kind: 'weekly'; weekdays: Weekday[] }
  | { kind: 'monthly'; days: string[] }
  | { kind: 'custom'; rule: string }

const WEEKLY = 'FREQ=WEEKLY;BYDAY='
const MONTHLY = 'FREQ=MONTHLY;BYMONTHDAY='

const listAfter = (head: string, rule: string) =>
  rule.startsWith(head)
    ? rule
        .slice(head.length)
        .split(',')
        .filter(one => one !== '')
    : null

const isEvery = <One extends string>(all: readonly One[], some: readonly string[]): some is One[] =>
  some.every(one => all.includes(one as One))

/** What a recurrence is among the usual cases. */
export const daysOf = (recurrence: string | null): Days => {
  if (recurrence === null) return { kind: 'daily' }
  const weekdays = listAfter(WEEKLY, recurrence)
  if (weekdays && isEvery(WEEKDAYS, weekdays))
    return { kind: weekdays.join() === WORKDAYS.join() ? 'workdays' : 'weekly', weekdays }
  const days = listAfter(MONTHLY, recurrence)
  if (days && isEvery(MONTH_DAYS, days)) return { kind: 'monthly', days }
  return { kind: 'custom', rule: recurrence }
}

export const weeklyOn = (weekdays: readonly Weekday[]) => `${WEEKLY}${weekdays.join()}`
export const monthlyOn = (days: readonly string[]) => `${MONTHLY}${days.join()}`

/** What a choice of days begins with. @param today the local day from which it is made */
export const firstRecurrence = (kind: Days['kind'], now: string | null, today: Date): string | null => {
  if (kind === 'daily') return null
  if (kind === 'workdays') return weeklyOn(WORKDAYS)
  // Sunday is day 0 of a Date and the last of ours.
  if (kind === 'weekly') return weeklyOn(WEEKDAYS.filter((_, index) => index === (today.getDay() + 6) % 7))
  if (kind === 'monthly') return monthlyOn([String(today.getDate())])
  return now ?? 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'
}

export type PartsKind = 'whole' | 'meals' | 'shift-changes' | 'custom'

/** What parts of the day are among the usual cases. */
export const partsKindOf = (parts: readonly DayPart[]): PartsKind => {
  const [only] = parts
  if (!only) return 'whole'
  if (parts.length > 1 || only.kind === 'meal' || only.kind === 'hours') return 'custom'
  return only.kind
}

const SHIFT_CHANGES: DayPart = { kind: 'shift-changes', minutes: SHIFT_CHANGE_MINUTES.usual }

/** @param meals names of the site's meals */
export const firstParts = (kind: PartsKind, now: readonly DayPart[], meals: readonly string[]): DayPart[] => {
  if (kind === 'whole') return []
  if (kind === 'meals') return [{ kind: 'meals' }]
  if (kind === 'shift-changes') return [SHIFT_CHANGES]
  const [only] = now
  if (only?.kind === 'meals' && meals.length > 0) return meals.map(name => ({ kind: 'meal', name }))
  const hours: DayPart = { kind: 'hours', from: '12:00', to: '13:00' }
  return only?.kind === 'shift-changes' ? [only, hours] : [hours]
}

/** What is chosen by its name: a meal, or the changes of shift. */
export const namesOf = (parts: readonly DayPart[]): string[] =>
  parts.flatMap(part =>
    part.kind === 'meal' ? [`meal ${part.name}`] : part.kind === 'hours' ? [] : [part.kind],
  )

/** The parts with these chosen by their names; hours stay. */
export const withNames = (parts: readonly DayPart[], names: readonly string[]): DayPart[] => {
  const known = parts.find(({ kind }) => kind === 'shift-changes') ?? SHIFT_CHANGES
  return [
    ...names.map((name): DayPart => {
      if (name === 'shift-changes') return known
      return name === 'meals' ? { kind: 'meals' } : { kind: 'meal', name: name.replace('meal ', '') }
    }),
    ...parts.filter(({ kind }) => kind === 'hours'),
  ]
}

/** Shown for the whole of its period, about which there is nothing to say. */
export const isAlways = ({ recurrence, parts }: When) => recurrence === null && parts.length === 0

/** Meals that an item waits for and that the site does not have. */
export const missingMeals = ({ parts }: When, meals: readonly { name: string }[]): string[] =>
  parts.flatMap(part =>
    part.kind === 'meal' && !meals.some(({ name }) => name === part.name) ? [part.name] : [],
  )
