/** Pure rules of a session's end: what is said before it, and when to look again. */

/** Seconds before the end from which on it is said. */
const WARN_SECONDS = 60
/** Shorter on the kiosk, where it is a matter of minutes anyway. */
export const WARN_SCREEN_SECONDS = 15

/** The session's own limits, in seconds from now. */
export interface EndsIn {
  idle: number
  latest: number
}

/** `idle`: whoever moves goes on · `latest`: nothing helps but signing in again. */
export type EndKind = 'idle' | 'latest'

/** What to say now; null: the end is far. */
export const endToSay = ({ idle, latest }: EndsIn): { kind: EndKind; seconds: number } | null => {
  const seconds = Math.ceil(Math.min(idle, latest))
  if (seconds > WARN_SECONDS) return null
  return { kind: latest <= idle ? 'latest' : 'idle', seconds: Math.max(0, seconds) }
}

/** The station decides that a session is over only after its last moment. */
const AFTER_SECONDS = 0.5

/** Seconds until the station should be asked again: another window may have kept the session open meanwhile. */
export const nextLook = ({ idle, latest }: EndsIn): number => {
  const left = Math.max(0, Math.min(idle, latest))
  return AFTER_SECONDS + (left > WARN_SECONDS ? left - WARN_SECONDS : left)
}

/** While somebody is at the page, the station hears of it so often, in milliseconds: sooner when its end is announced. */
const TELL_EVERY_MS = 60_000
const TELL_WARNED_EVERY_MS = 2_000

/** Whether a touch is news to the station. @param warned the end is being announced. */
export const isNews = (sinceLastMs: number, warned: boolean): boolean =>
  sinceLastMs >= (warned ? TELL_WARNED_EVERY_MS : TELL_EVERY_MS)
