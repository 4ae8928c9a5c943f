/** Pure rules of a clock that loses its time: which readings are believed, and what is reckoned with meanwhile. */

const DAY_MS = 86_400_000
/** A machine that slept, or that somebody set, is at most so far off; a clock that lost its time is years off. */
const FURTHEST_MS = 31 * DAY_MS
/** A station may stand switched off for so long. */
const LONGEST_OFF_MS = 366 * DAY_MS
/** Before this program was written; what a clock says that begins anew when its battery is empty. */
const FIRST_MS = Date.UTC(2026, 0, 1)

/** What time it is by our own reckoning, and when by the monotonic clock that was so. */
export interface Reckoning {
  wall: number
  monotonic: number
  /** Whether the wall clock was ever believed in this run. */
  believed: boolean
}

/** Whether a clock cannot be right at a start. @param seen when the station last ran; null: never before. */
export const isLost = (wall: number, seen: number | null) =>
  wall < FIRST_MS || (seen !== null && wall - seen > LONGEST_OFF_MS)

export const firstReckoning = (wall: number, monotonic: number, seen: number | null): Reckoning => {
  const lost = isLost(wall, seen)
  return { wall: lost ? (seen ?? FIRST_MS) : wall, monotonic, believed: !lost }
}

/** Follows the wall clock where that can be believed, else counts on from the time before. */
export const reckonedOn = (
  { wall: before, monotonic: then, believed }: Reckoning,
  wall: number,
  monotonic: number,
): Reckoning => {
  const own = before + monotonic - then
  const isBelieved = believed
    ? Math.abs(wall - own) <= FURTHEST_MS
    : wall >= own - FURTHEST_MS && wall - own <= LONGEST_OFF_MS
  return isBelieved ? { wall, monotonic, believed: true } : { wall: own, monotonic, believed }
}
