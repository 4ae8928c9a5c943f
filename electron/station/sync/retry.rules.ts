/** How long to wait before a source is asked again, and when to give up. */

const FIRST_MS = 1_000
const LONGEST_MS = 60_000
/** Longer than a source may ask us to wait, a run does not wait. */
const MOST_ASKED_MS = 15 * 60_000
/** In a row, each without having got on. */
export const MOST_FAILURES = 5

/** Twice as long each time, spread so that a hundred kiosks do not come back together. `failures` counts from 1. */
export const waitBefore = (failures: number, asked: number | null, random: () => number): number => {
  if (asked !== null) return Math.min(MOST_ASKED_MS, asked) + random() * FIRST_MS
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1))
  return full / 2 + (random() * full) / 2
}

/** RFC 9110 §10.2.3: seconds, or a date; null: neither. */
export const askedWait = (header: string | undefined, now: Date): number | null => {
  if (header === undefined) return null
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1_000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}
