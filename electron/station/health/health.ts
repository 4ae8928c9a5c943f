/** Keeps what went wrong since the start, in words that staff can act on. */
import type { OrderingState, Problem } from '../../contract/health.ts'
import type { Door } from '../http/door.ts'
import type { Announce, Clock } from '../ports.ts'

/** Older problems give way, so that a fault that repeats for a month costs no memory. */
const KEPT = 100

export interface HealthParts {
  announce: Announce
  clock: Clock
  /** Also keeps each problem for the technician. */
  log: (problem: Omit<Problem, 'at'>) => void
}

export const openHealth = ({ announce, clock, log }: HealthParts) => {
  let problems: Problem[] = []
  return {
    report: (problem: Omit<Problem, 'at'>) => {
      log(problem)
      const others = problems.filter(
        known => known.code !== problem.code || known.subject !== problem.subject,
      )
      problems = [{ ...problem, at: clock.now().toISOString() }, ...others].slice(0, KEPT)
      announce('health')
    },
    problems: () => problems,
  }
}
export type Health = ReturnType<typeof openHealth>

export const healthRoutes = ({ health: door }: Door, health: Health, ordering: () => OrderingState) => ({
  ordering: door.ordering.handler(() => ({ state: ordering() })),
  problems: door.problems.handler(() => health.problems()),
})
