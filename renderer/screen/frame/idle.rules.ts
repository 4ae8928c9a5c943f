/** Pure rules of idleness: when the countdown runs and when the last person is gone. */
import type { Idle } from '../../../electron/contract/siteFields.ts'

/** Seconds left of the countdown; null while it does not run. 0 means: go home. */
export const countdownAt = (
  quietMs: number,
  { seconds, countdownSeconds }: Pick<Idle, 'seconds' | 'countdownSeconds'>,
): number | null => {
  const quietSeconds = quietMs / 1000
  if (quietSeconds < seconds) return null
  return Math.max(0, Math.ceil(seconds + countdownSeconds - quietSeconds))
}
