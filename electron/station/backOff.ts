/** Asks ever more rarely for what was refused: a disk that is full stays so for hours, and each try leaves a trace. */

export interface Waits {
  /** Milliseconds after the first refusal; twice as long after each further one. */
  first: number
  longest: number
}

const USUAL: Waits = { first: 60_000, longest: 15 * 60_000 }

/** @param monotonic milliseconds that never jump. */
export const backOff = (monotonic: () => number, { first, longest }: Waits = USUAL) => {
  let due = Number.NEGATIVE_INFINITY
  let wait = first

  /** Runs the work, unless it was refused lately; rejects as the work does. */
  return async (work: () => Promise<unknown>): Promise<void> => {
    if (monotonic() < due) return
    try {
      await work()
      wait = first
    } catch (error) {
      due = monotonic() + wait
      wait = Math.min(2 * wait, longest)
      throw error
    }
  }
}
