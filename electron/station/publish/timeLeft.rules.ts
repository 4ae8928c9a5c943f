/** How long a build still takes, from how long its work took so far. */

/** Copying runs at the pace of a disk, converting at that of a processor. */
export type Kind = 'copy' | 'convert'

export interface Work {
  kind: Kind
  bytes: number
}

/** Bytes a second before anything was measured: a slow disk, and an old PC. */
const FIRST_GUESS: Record<Kind, number> = { copy: 50e6, convert: 1e6 }
/** Shorter than this nothing is known of a pace. */
const MEASURED_SECONDS = 0.5

interface Spent {
  bytes: number
  seconds: number
}

export const secondsLeft = (pending: readonly Work[], spent: Readonly<Record<Kind, Spent>>): number =>
  pending.reduce((sum, { kind, bytes }) => sum + bytes / paceOf(kind, spent[kind]), 0)

const paceOf = (kind: Kind, { bytes, seconds }: Spent) =>
  bytes > 0 && seconds >= MEASURED_SECONDS ? bytes / seconds : FIRST_GUESS[kind]

export const timeLeftText = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.ceil(whole / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
