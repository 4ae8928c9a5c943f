/** Keeps what went wrong until a technician knows of it, also over a restart; goes on in memory on a sick disk. */
import type { Problem, ProblemCode, Trouble } from '../../contract/health.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Clock } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { problemsOf, without, withProblem } from './troubles.rules.ts'

/** Between two saves of repeated troubles, so that a fault that repeats each second does not wear the disk. */
const SAVE_EVERY_MS = 60_000

export interface TroublesParts {
  clock: Clock
  monotonic: () => number
  /** What was kept before. */
  before: readonly Trouble[]
  /** Rejects when the disk refused. */
  save: (troubles: Trouble[]) => Promise<void>
}

export const openTroubles = ({ clock, monotonic, before, save }: TroublesParts) => {
  let troubles = [...before]
  let saved = true
  let triedAt = Number.NEGATIVE_INFINITY
  const inTurn = oneAtATime()

  const flush = () =>
    inTurn(async () => {
      if (saved) return
      saved = true
      triedAt = monotonic()
      // They stay in memory and are tried again; telling of trouble must not make any.
      await save(troubles).catch(() => {
        saved = false
      })
    })

  return {
    list: (): readonly Trouble[] => troubles,
    problems: () => problemsOf(troubles),
    add: (problem: Omit<Problem, 'at'>) => {
      const isNew = !troubles.some(({ code }) => code === problem.code)
      troubles = withProblem(troubles, { ...problem, at: clock.now().toISOString() })
      saved = false
      if (isNew) void flush()
    },
    find: (code: ProblemCode): Trouble => {
      const found = troubles.find(trouble => trouble.code === code)
      if (!found) throw new Refusal('NOT_FOUND')
      return found
    },
    dismiss: (code: ProblemCode) =>
      inTurn(async () => {
        await save(without(troubles, code))
        troubles = without(troubles, code)
      }),
    saveWhenDue: async () => {
      if (monotonic() - triedAt >= SAVE_EVERY_MS) await flush()
    },
    close: flush,
  }
}
