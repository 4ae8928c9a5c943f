/** Pure rules of the page: how each part is, and the mornings as a calendar. */
import type {
  Readiness,
  ReadinessDay,
  ReadinessFacts,
  ReadinessPart,
  ReadinessVerdict,
} from '../../../electron/contract/readiness.ts'
import { dayBefore } from '../form/days.rules.ts'

export type PartState = 'well' | 'attention' | 'alarm' | 'unknown'

/** What was not measured, though nothing was found: it is not called good. */
const isUnknown: Partial<Record<ReadinessPart, (facts: ReadinessFacts) => boolean>> = {
  shows: ({ shows }) => shows.total === 0,
  verified: ({ verified }) => verified === null,
  sync: ({ sync }) => sync.last === null,
  clock: ({ clock }) => clock === null,
  sound: ({ screen }) => screen === null || screen.outputs === null,
}

export const stateOf = (
  part: ReadinessPart,
  { facts, findings }: Pick<Readiness, 'facts' | 'findings'>,
): PartState => {
  const levels = findings.filter(finding => finding.part === part).map(({ level }) => level)
  if (levels.includes('alarm')) return 'alarm'
  if (levels.includes('attention')) return 'attention'
  return isUnknown[part]?.(facts) ? 'unknown' : 'well'
}

/** How many things somebody has to see to. */
export const thingsIn = ({ findings }: Pick<Readiness, 'findings'>): number =>
  findings.filter(({ level }) => level !== 'note').length

/** Our clock against that of the source: how far, in which direction; `within`: too near to tell. Seconds. */
export const differenceOf = ({ low, high }: NonNullable<ReadinessFacts['clock']>) => {
  if (low <= 0 && high >= 0)
    return { way: 'within', seconds: Math.ceil(Math.max(-low, high) * 10) / 10 } as const
  const middle = (low + high) / 2
  return { way: middle > 0 ? 'ahead' : 'behind', seconds: Math.round(Math.abs(middle) * 10) / 10 } as const
}

export interface Cell {
  day: string
  /** ahead: it is still to come · none: there is no certificate of it. */
  state: ReadinessVerdict | 'none' | 'ahead'
  /** Of the newest certificate of that day. */
  id: string | null
  /** Whether a month begins here. */
  first: boolean
}

const WEEKS = 13
const DAYS = 7

/** Monday: 0. */
const weekdayOf = (day: string) => (new Date(`${day}T12:00`).getDay() + 6) % DAYS

/** Thirteen weeks from Monday to Sunday, this one last; by weekday, then by week. */
export const calendarOf = (days: readonly ReadinessDay[], now: Date): Cell[][] => {
  const newest = new Map(days.toReversed().map(one => [one.day, one]))
  const today = dayBefore(now, 0)
  const monday = weekdayOf(today) + (WEEKS - 1) * DAYS
  const cellOf = (back: number): Cell => {
    const day = dayBefore(now, back)
    const made = newest.get(day)
    return {
      ...{ day, id: made?.id ?? null, first: day.endsWith('-01') },
      state: made?.verdict ?? (day > today ? 'ahead' : 'none'),
    }
  }
  return Array.from({ length: DAYS }, (_, weekday) =>
    Array.from({ length: WEEKS }, (__, week) => cellOf(monday - week * DAYS - weekday)),
  )
}
