/** What the kiosk's page last told of its tests, as long as that is fresh; and when a finger last touched it. */
import { type ReadinessFacts, type ScreenTest, SELF_TEST_MS } from '../../contract/readiness.ts'
import type { Clock } from '../ports.ts'

/** One that was lost is not waited for. */
const FRESH_MS = 2 * SELF_TEST_MS + 60_000

export interface SelfTestsParts {
  clock: Clock
  monotonic: () => number
  /** As it was known before this start. */
  touchedAt: string | null
}

export const openSelfTests = ({ clock, monotonic, touchedAt: before }: SelfTestsParts) => {
  let last: { test: ScreenTest; heard: number } | null = null
  let touchedAt = before
  const ago = (ms: number) => new Date(clock.now().getTime() - ms).toISOString()
  const noteTouch = (at: string) => {
    if (touchedAt === null || at > touchedAt) touchedAt = at
  }
  return {
    heard: (test: ScreenTest) => {
      last = { test, heard: monotonic() }
      if (test.secondsSinceTouch !== null) noteTouch(ago(test.secondsSinceTouch * 1_000))
    },
    facts: (): Pick<ReadinessFacts, 'screen' | 'touchedAt'> => {
      const age = last === null ? Number.POSITIVE_INFINITY : monotonic() - last.heard
      if (last === null || age > FRESH_MS) return { screen: null, touchedAt }
      const { touchPoints, tone, outputs } = last.test
      return { screen: { touchPoints, tone, outputs, testedAt: ago(age) }, touchedAt }
    },
  }
}
