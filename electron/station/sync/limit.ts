/** Keeps a sync below its share of the line, all its files together. */
import { setTimeout as pause } from 'node:timers/promises'

/** Answers when so many bytes may have passed; `bytesPerSecond` null: as fast as it goes. */
export const openLimit = (bytesPerSecond: number | null, monotonic: () => number) => {
  /** When the line is free again, if everything went at the allowed pace. */
  let free = monotonic()
  return async (bytes: number, signal: AbortSignal) => {
    if (bytesPerSecond === null) return
    free = Math.max(free, monotonic()) + (bytes / bytesPerSecond) * 1_000
    const wait = free - monotonic()
    if (wait > 0) await pause(wait, undefined, { signal })
  }
}
export type Limit = ReturnType<typeof openLimit>
