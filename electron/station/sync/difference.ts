/** Remembers how far this clock was from the source's at the last sync, and follows our own when it is set meanwhile. */
import type { ClockDifference } from '../../contract/readiness.ts'
import type { Clock } from '../ports.ts'
import type { Difference } from './difference.rules.ts'

export const openDifference = ({ clock, monotonic }: { clock: Clock; monotonic: () => number }) => {
  /** What the wall clock says beyond the monotonic one: it changes only when somebody, or a time server, sets it. */
  const offset = () => clock.now().getTime() - monotonic()
  let noted: { difference: Difference; offset: number; at: string } | null = null
  return {
    note: (difference: Difference) => {
      noted = { difference, offset: offset(), at: clock.now().toISOString() }
    },
    now: (): ClockDifference | null => {
      if (!noted) return null
      const { difference, at } = noted
      const set = offset() - noted.offset
      const seconds = (ms: number) => Math.round(ms + set) / 1_000
      return {
        ...{ low: seconds(difference.low), high: seconds(difference.high) },
        ...{ source: difference.source, measuredAt: at },
      }
    },
  }
}
