/** How busy the station's process is: the longest waits of its event loop over the last minutes, and its memory. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Of the timer that measures, in milliseconds; a wait shorter than it does not show. */
const RESOLUTION = 20
const MINUTE_MS = 60_000
const MINUTES = 5
const NS_PER_MS = 1_000_000
const PERCENTILE = 99

export const watchLoad = (monotonic: () => number) => {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION })
  let minutes: number[] = []
  let begunAt = monotonic()
  histogram.enable()

  const current = () =>
    histogram.count === 0 ? 0 : Math.max(0, histogram.percentile(PERCENTILE) / NS_PER_MS - RESOLUTION)

  return {
    tick: () => {
      if (monotonic() - begunAt < MINUTE_MS) return
      minutes = [current(), ...minutes].slice(0, MINUTES - 1)
      histogram.reset()
      begunAt = monotonic()
    },
    report: () => ({
      delay: Math.round(Math.max(current(), ...minutes)),
      memory: process.memoryUsage.rss(),
    }),
    close: () => histogram.disable(),
  }
}
