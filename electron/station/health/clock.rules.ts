/** Pure rules of the clock: what counts as a jump, and how one is written down. */

/** Corrections by a time server stay far below. */
const JUMP_MS = 60_000

/** Milliseconds that the wall clock moved beyond what really passed; null: it did not jump. */
export const jumpBetween = (
  before: { wall: number; monotonic: number },
  now: { wall: number; monotonic: number },
): number | null => {
  const jump = now.wall - before.wall - (now.monotonic - before.monotonic)
  return Math.abs(jump) > JUMP_MS ? jump : null
}

/** Whether a clock says less than it said when it was last looked at. */
export const isBehind = (wall: number, seen: number) => seen - wall > JUMP_MS

const twoDigits = (part: number) => String(part).padStart(2, '0')

/** Local, to the minute: 2026-07-21 08:00. */
const written = (time: number) => {
  const date = new Date(time)
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-')
  return `${day} ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`
}

export const jumpWords = (from: number, to: number) => `${written(from)} → ${written(to)}`
