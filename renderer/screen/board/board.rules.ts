/** Pure rules of the board: what it turns through, for how long, and which items the status board lists. */
import type { Progress, Stage } from '../../../electron/contract/round.ts'
import type { Results } from '../../../electron/contract/roundResults.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export type Left =
  | { unit: 'days'; days: number; hours: number }
  | { unit: 'hours'; hours: number; minutes: number }
  | { unit: 'minutes'; minutes: number }

/** Time until a round closes, in the two units that matter; at least one minute while any is left. */
export const timeLeft = (ms: number): Left => {
  const days = Math.floor(ms / DAY)
  const hours = Math.floor((ms % DAY) / HOUR)
  const minutes = Math.floor((ms % HOUR) / MINUTE)
  if (days > 0) return { unit: 'days', days, hours }
  if (hours > 0) return { unit: 'hours', hours, minutes }
  return { unit: 'minutes', minutes: Math.max(1, minutes) }
}

/** Slow readers take about 4 characters a second; nothing is shown shorter than 8 s or longer than 20 s. */
const READING_SPEED = 4
export const readingMs = (text: string): number =>
  Math.min(20_000, Math.max(8_000, (text.length / READING_SPEED) * 1000))

/** What is coming stands above what is over. */
const STAGE_ORDER: readonly Stage[] = ['scheduled', 'preparing', 'served', 'declined', 'collected']

export interface StatusRow extends Progress {
  round: number
  venues: Results['round']['venues']
}

/** Items of the newest closed round by their place in the cycle. */
export const statusRows = (results: readonly Results[]): StatusRow[] => {
  const closed = results.find(({ round }) => round.state === 'closed')?.round
  if (!closed) return []
  return closed.progress
    .map(progress => ({ ...progress, round: closed.number, venues: closed.venues }))
    .toSorted((a, b) => STAGE_ORDER.indexOf(a.stage) - STAGE_ORDER.indexOf(b.stage))
}
