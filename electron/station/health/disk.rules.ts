/** Pure rules of the disk: when free space is little, and how long it lasts. */
import type { HealthReport } from '../../contract/health.ts'
import type { FreeSpace } from './memory.ts'

type Space = NonNullable<HealthReport['disk']['space']>

const GB = 1_000_000_000
const LOW = { part: 0.1, bytes: 2 * GB }
const NEARLY_FULL = { part: 0.03, bytes: 0.5 * GB }

const isBelow = (limit: typeof LOW, free: number, total: number) =>
  free < limit.bytes || free < limit.part * total

export const spaceState = (free: number, total: number): Space['state'] => {
  if (isBelow(NEARLY_FULL, free, total)) return 'nearly-full'
  return isBelow(LOW, free, total) ? 'low' : 'enough'
}

/** Days of which samples are kept; and days that they must span before a pace is told. */
const DAYS_KEPT = 14
const SHORTEST_SPAN = 3
/** What lasts longer is not worth a word. */
const LONGEST = 365
const DAY_MS = 86_400_000

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS

/** A sample that a wrong clock dated outside of the last days goes. */
const recent = (samples: readonly FreeSpace[], today: string) =>
  samples.filter(({ day }) => day <= today && daysBetween(day, today) < DAYS_KEPT)

/** The day's first sample stays. */
export const withSample = (samples: readonly FreeSpace[], sample: FreeSpace): FreeSpace[] => {
  const kept = recent(samples, sample.day)
  if (kept.some(({ day }) => day === sample.day)) return kept
  return [...kept, sample].toSorted((a, b) => a.day.localeCompare(b.day))
}

/** Null: not known yet, it does not shrink, or it lasts very long. */
export const daysLeft = (samples: readonly FreeSpace[], free: number, today: string): number | null => {
  const [oldest] = recent(samples, today)
  const span = oldest ? daysBetween(oldest.day, today) : 0
  if (!oldest || span < SHORTEST_SPAN || oldest.bytes <= free) return null
  const days = Math.floor((free * span) / (oldest.bytes - free))
  return days > LONGEST ? null : days
}
