/** Asks ever more rarely for what was refused: a disk that is full stays so for hours, and each try leaves a trace. */

const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 15 * 60_000

/** @param monotonic milliseconds that never jump. */
export const backOff = (monotonic: () => number) => {
  let due = Number.NEGATIVE_INFINITY
  let wait = FIRST_WAIT_MS

  /** Runs the work, unless it was refused lately; rejects as the work does. */
  return async (work: () => Promise<unknown>): Promise<void> => {
    if (monotonic() < due) return
    try {
      await work()
      wait = FIRST_WAIT_MS
    } catch (error) {
      due = monotonic() + wait
      wait = Math.min(2 * wait, LONGEST_WAIT_MS)
      throw error
    }
  }
}
