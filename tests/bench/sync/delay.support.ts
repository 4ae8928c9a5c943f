/** Loaded into the station's process before it (`--import`): tells how late its event loop was since it was last asked. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { LoopDelay } from './film.ts'

/** The monitor tells how long from one of its timers to the next, so this much is no delay. */
const RESOLUTION_MS = 10

const monitor = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
monitor.enable()
const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS)

process.on('SIGUSR2', () => {
  const delay: LoopDelay = {
    p50: late(monitor.percentile(50)),
    p99: late(monitor.percentile(99)),
    longest: late(monitor.max),
  }
  console.log(`delay ${JSON.stringify(delay)}`)
  monitor.reset()
})
