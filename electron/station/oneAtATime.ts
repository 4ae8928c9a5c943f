/** Runs changes of one list one after another, so that each starts from what the one before left. */

export const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(change: () => Promise<T>): Promise<T> => {
    const done = last.then(change)
    last = done.catch(() => undefined)
    return done
  }
}
