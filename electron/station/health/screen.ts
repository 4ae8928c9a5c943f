/** What the kiosk's page says of itself: which screen is up; and whether it is still heard. */
import { type HealthReport, SCREEN_BEAT_MS, type ScreenName } from '../../contract/health.ts'
import type { Clock } from '../ports.ts'

/** Two beats may get lost. */
const SILENT_AFTER_MS = 3 * SCREEN_BEAT_MS + 5_000

/**
 * A page that went silent on a screen that nobody else may see keeps that screen from being pictured for so long:
 * what hangs may still show somebody's picks.
 */
const PRIVATE_FOR_MS = 5 * 60_000

/** More pages than any kiosk has; the longest silent gives way. */
const PAGES_KEPT = 20

interface Page {
  screen: ScreenName
  /** Monotonic, as is the other. */
  since: number
  heard: number
}

export type Private = 'order' | 'console'
const isPrivate = (screen: ScreenName): screen is Private => screen === 'order' || screen === 'console'

export const watchScreen = ({ clock, monotonic }: { clock: Clock; monotonic: () => number }) => {
  const pages = new Map<string, Page>()
  /** Last word of any page, also of those that gave way. */
  let last: Page | null = null

  const instant = (time: number) => new Date(clock.now().getTime() - (monotonic() - time)).toISOString()
  const isConnected = ({ heard }: Page) => monotonic() - heard < SILENT_AFTER_MS

  return {
    heard: (id: string, screen: ScreenName) => {
      const known = pages.get(id)
      const since = known && isConnected(known) ? known.since : monotonic()
      last = { screen, since, heard: monotonic() }
      // Set anew, so that the first of the map is the one that was silent longest.
      pages.delete(id)
      pages.set(id, last)
      for (const [other, page] of pages) {
        if (pages.size > PAGES_KEPT || monotonic() - page.heard > PRIVATE_FOR_MS) pages.delete(other)
      }
    },
    /** The screen that is nobody's business, if one may be up. */
    isPrivate: (): Private | null => {
      for (const { screen, heard } of pages.values()) {
        if (monotonic() - heard < PRIVATE_FOR_MS && isPrivate(screen)) return screen
      }
      return null
    },
    report: (): Omit<HealthReport['screen'], 'pictures'> => {
      if (!last) return { state: 'never', showing: null, since: null, heardAt: null }
      const heardAt = instant(last.heard)
      if (!isConnected(last)) return { state: 'silent', showing: null, since: null, heardAt }
      const connected = [...pages.values()].filter(isConnected)
      const since = instant(Math.min(...connected.map(page => page.since)))
      return { state: 'connected', showing: last.screen, since, heardAt }
    },
  }
}
export type Screen = ReturnType<typeof watchScreen>
