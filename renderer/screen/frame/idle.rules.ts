/** Pure rules of idleness: when the countdown runs and when the last person is gone. */

const IDLE_SECONDS = 30
export const COUNTDOWN_SECONDS = 10

/** Seconds left of the countdown; null while it does not run. 0 means: go home. */
export const countdownAt = (quietMs: number): number | null => {
  const quietSeconds = quietMs / 1000
  if (quietSeconds < IDLE_SECONDS) return null
  return Math.max(0, Math.ceil(IDLE_SECONDS + COUNTDOWN_SECONDS - quietSeconds))
}
