/** Pure rules of staff sessions: which PIN is too simple, how long to wait, when a session is over. */

/** 15 minutes without a call, and 12 hours in all. */
const IDLE_LIMIT_MS = 15 * 60_000
const SESSION_LIMIT_MS = 12 * 3_600_000

/** Wrong PINs that cost nothing; then 1, 2, 4 … seconds, at most a minute. */
const FREE_TRIES = 3
const LONGEST_WAIT_SECONDS = 60

export const waitAfter = (wrongTries: number): number =>
  wrongTries < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (wrongTries - FREE_TRIES))

/** One digit repeated, or a run up or down. */
export const tooSimple = (pin: string): boolean => {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])))
  return steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 0)
}

export interface SessionTimes {
  /** Monotonic milliseconds. */
  openedAt: number
  usedAt: number
}

export const isOver = ({ openedAt, usedAt }: SessionTimes, now: number): boolean =>
  now - usedAt > IDLE_LIMIT_MS || now - openedAt > SESSION_LIMIT_MS
