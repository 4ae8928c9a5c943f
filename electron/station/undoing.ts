/** Undoes in the opposite order of doing, so that one call ends everything that was begun. */

export const undoing = () => {
  const steps: Array<() => unknown> = []
  let done: Promise<void> | null = null

  /** A step that fails does not keep the others from being undone. */
  const undo = async () => {
    for (const step of steps.splice(0)) {
      try {
        await step()
      } catch {
        // What cannot be undone ends with the process.
      }
    }
  }
  return {
    later: (step: () => unknown) => {
      steps.unshift(step)
    },
    /** However often it is called, it undoes once, and every call waits for the end. */
    now: (): Promise<void> => {
      done ??= undo()
      return done
    },
  }
}
