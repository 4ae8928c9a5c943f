/** Pure rules of how loud a show is: what a viewer wants, and what the hour allows. */

/** What a viewer set; it stays from one show to the next. */
export interface LoudnessWish {
  muted: boolean
  /** Percent; null: as loud as the hour allows. */
  volume: number | null
}

const STEP = 10
/** Percent a second: from the loudest to silence in eight seconds, so that nobody is startled. */
const FADE = 12.5

/** Where the limit is on its way from what it was to what the hour allows. @param ms since the last look */
export const fadedLimit = (limit: number, allowed: number, ms: number): number => {
  const most = (FADE * ms) / 1_000
  return limit + Math.max(-most, Math.min(most, allowed - limit))
}

/** Percent of what the machine gives. */
export const loudness = ({ muted, volume }: LoudnessWish, limit: number): number =>
  muted ? 0 : Math.min(volume ?? limit, limit)

/** One step up or down from what is heard, within what the hour allows; a step also ends muteness. */
export const stepped = (wish: LoudnessWish, limit: number, direction: 1 | -1): LoudnessWish => {
  const next = (Math.round(loudness(wish, limit) / STEP) + direction) * STEP
  return { muted: false, volume: next >= limit ? null : Math.max(0, next) }
}

export const canStep = (wish: LoudnessWish, limit: number, direction: 1 | -1): boolean =>
  direction === 1 ? loudness(wish, limit) < Math.floor(limit) : loudness(wish, limit) > 0
