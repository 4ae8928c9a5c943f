/** Which files of the synced library are being played: no sync removes them meanwhile. */

/** As long as the longest film and the pause in the middle of it. */
const LASTS_MS = 4 * 60 * 60_000

export const openPlaying = (monotonic: () => number) => {
  const asked = new Map<string, number>()
  return {
    note: (name: string) => {
      asked.set(name, monotonic())
    },
    names: (): string[] => {
      const since = monotonic() - LASTS_MS
      for (const [name, at] of asked) if (at < since) asked.delete(name)
      return [...asked.keys()]
    },
  }
}
