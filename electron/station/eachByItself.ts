/** Does one after another: what fails keeps nothing else back, and its error is thrown once all were tried. */

export const eachByItself = async <T>(items: Iterable<T>, work: (item: T) => Promise<unknown>) => {
  let failure: { error: unknown } | null = null
  for (const item of items) {
    try {
      await work(item)
    } catch (error) {
      failure ??= { error }
    }
  }
  if (failure) throw failure.error
}
