/** Pure rules of taking over: when an alert lies over the page, and what becomes of what was under it. */
import type { Begun } from '../frame/begun.ts'

/** Somebody who was ordering does not come back to it later than this. */
const KEPT_MS = 10 * 60_000

export interface CoverFacts {
  /** Identifiers of the alerts that take over, in their order. */
  ids: readonly string[]
  /** Where the page is. */
  path: string
  /** Whether it is the kiosk's screen. */
  isScreen: boolean
  /** Those that staff at this screen have in hand. */
  inHand: readonly string[]
}

const isConsole = (path: string) => path === '/console' || path.startsWith('/console/')

/**
 * On the kiosk also over the console; there staff may put it aside to lift it, until another alert comes, they leave
 * the console, or nobody has signed in within the idle time. On an office PC the console is a workplace and no screen.
 */
export const isCovered = ({ ids, path, isScreen, inHand }: CoverFacts): boolean => {
  if (ids.length === 0) return false
  if (!isConsole(path)) return path !== '/trust'
  return isScreen && ids.some(id => !inHand.includes(id))
}

/** What is offered to somebody whose page an alert had covered for so long; `clear`: nobody waited for it. */
export const afterwards = (begun: Begun | null, coveredMs: number): Begun | 'clear' | null =>
  begun && coveredMs > KEPT_MS ? 'clear' : begun

/** How long one page of an alert stays while others wait for their turn; milliseconds. */
export const stayMs = (instruction: string) => 9_000 + Math.min(9_000, instruction.length * 60)
