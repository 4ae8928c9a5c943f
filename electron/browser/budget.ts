/** How often something may be started again before giving up: so many times within a sliding stretch of time. */

export type Budget = {
  /** True when one more start is within the budget, which it then uses. */
  spend(): boolean
}

export const RESTARTS = { times: 5, withinMs: 10 * 60_000 }

/** `now`: a monotonic clock in milliseconds, so that a jump of the wall clock neither grants nor denies. */
export function createBudget(limit: { times: number; withinMs: number }, now: () => number): Budget {
  let spent: number[] = []
  return {
    spend() {
      const time = now()
      spent = spent.filter(at => time - at < limit.withinMs)
      if (spent.length >= limit.times) return false
      spent.push(time)
      return true
    },
  }
}
