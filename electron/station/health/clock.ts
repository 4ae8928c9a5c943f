/** Watches the wall clock: whether it jumps, and whether a time server sets it. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { HealthReport, Problem } from '../../contract/health.ts'
import type { Clock } from '../ports.ts'
import { isBehind, jumpBetween, jumpWords } from './clock.rules.ts'
import type { Memory } from './memory.ts'
import { isLost } from './steady.rules.ts'

type ClockState = HealthReport['clock']

const LOOK_EVERY_MS = 60_000
const NOTE_EVERY_MS = 3_600_000
/** chronyd rewrites its drift file each hour while it has a source. */
const DRIFT_FRESH_MS = 24 * 3_600_000

export interface ClockParts {
  clock: Clock
  /** What the time is believed to be. */
  steady: Clock
  monotonic: () => number
  memory: Pick<Memory, 'data' | 'keep'>
  report: (problem: Omit<Problem, 'at'>) => void
  /** Where the system's own files are looked for; `/` but in tests. */
  systemRoot: string
}

/** Linux alone says it in files; asking a program each minute would cost more than the answer is worth. */
const synchronisedBy = async (root: string, now: Date): Promise<ClockState['synchronised']> => {
  const changed = (path: string) =>
    stat(join(root, path)).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    )
  if ((await changed('run/systemd/timesync/synchronized')) !== null) return 'yes'
  const drift = await changed('var/lib/chrony/drift')
  if (drift !== null && Math.abs(now.getTime() - drift) < DRIFT_FRESH_MS) return 'yes'
  return (await changed('run/systemd/timesync')) === null ? 'unknown' : 'no'
}

export const watchClock = ({ clock, steady, monotonic, memory, report, systemRoot }: ClockParts) => {
  const read = () => ({ wall: clock.now().getTime(), monotonic: monotonic() })
  let before = read()
  let jump: ClockState['jump'] = null
  let synchronised: ClockState['synchronised'] = 'unknown'
  let lookedAt = Number.NEGATIVE_INFINITY
  let notedAt = Number.NEGATIVE_INFINITY

  const tell = (from: number, to: number, detail: string) =>
    report({ code: 'clock-jumped', subject: jumpWords(from, to), detail })

  /** A clock without a battery begins again in the past when the machine was without power. */
  const compareWithLastRun = () => {
    const seen = memory.data.seenAt === null ? null : Date.parse(memory.data.seenAt)
    if (seen === null) return
    if (isBehind(before.wall, seen))
      tell(seen, before.wall, 'the clock is behind the time at which the station last ran')
    else if (isLost(before.wall, seen))
      tell(seen, before.wall, 'the clock is years ahead of the time at which the station last ran')
  }
  compareWithLastRun()

  const watchForJump = () => {
    const now = read()
    const jumped = jumpBetween(before, now)
    if (jumped !== null) {
      jump = { at: clock.now().toISOString(), seconds: Math.round(jumped / 1000) }
      tell(now.wall - jumped, now.wall, `the wall clock moved by ${jump.seconds} s at once`)
    }
    before = now
  }

  const due = (last: number, every: number) => monotonic() - last >= every

  return {
    /** At each tick: the shorter the stretch, the surer the sum. */
    watch: watchForJump,
    look: async () => {
      if (due(lookedAt, LOOK_EVERY_MS)) {
        lookedAt = monotonic()
        synchronised = await synchronisedBy(systemRoot, clock.now())
      }
      if (due(notedAt, NOTE_EVERY_MS)) {
        notedAt = monotonic()
        // Without the note only a clock that went back while the station was off stays unnoticed.
        await memory.keep({ seenAt: steady.now().toISOString() }).catch(() => undefined)
      }
    },
    report: (): ClockState => {
      const now = clock.now()
      return {
        now: now.toISOString(),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        utcOffset: -now.getTimezoneOffset(),
        synchronised,
        jump,
      }
    },
  }
}
