/** Pure rules of watching frames: how many a display should have had between the first and the last, and how many it lost. */

/** How long a look takes. */
export const WATCH_MS = 2_000
/** After more than this it was no display that lost frames, but a page or a machine that slept. */
const LONGEST_MS = 5 * WATCH_MS

export interface Watched {
  frames: number
  dropped: number
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** @param times of the frames that came, in ms. The display's own pace is the most usual distance between two. */
export const framesIn = (times: readonly number[]): Watched => {
  if ((times.at(-1) ?? 0) - (times[0] ?? 0) > LONGEST_MS) return { frames: 0, dropped: 0 }
  const apart = times.slice(1).map((time, n) => time - (times[n] ?? time))
  const pace = median(apart)
  if (!(pace > 0)) return { frames: 0, dropped: 0 }
  const due = apart.map(ms => Math.max(1, Math.round(ms / pace)))
  const frames = due.reduce((sum, one) => sum + one, 0)
  return { frames, dropped: frames - apart.length }
}
