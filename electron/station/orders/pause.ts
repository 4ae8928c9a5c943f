/** The pause between two acts of people who give no number at one screen. */

export const openPause = (monotonic: () => number) => {
  let last = { id: '', at: Number.NEGATIVE_INFINITY }
  return {
    /** Whole seconds until the next one is taken; 0: now. The last one may be sent again at any time. */
    waitSeconds: (id: string, pauseSeconds: number): number =>
      id === last.id ? 0 : Math.max(0, Math.ceil((last.at + pauseSeconds * 1000 - monotonic()) / 1000)),
    isLast: (id: string): boolean => id === last.id,
    ordered: (id: string) => {
      last = { id, at: monotonic() }
    },
  }
}
