/** Pure rules of the siren: which tone it has at a moment, and when it pauses so that people can speak. */

/** All in seconds. */
const FIRST = 40
const AGAIN_EACH = 60
const AGAIN_FOR = 8

/** It wails at first and then comes back each minute. @param seconds since the alert came up */
export const isSounding = (seconds: number): boolean =>
  seconds < FIRST || (seconds - FIRST) % AGAIN_EACH >= AGAIN_EACH - AGAIN_FOR

/** Turning points of one wail: the pitch in hertz at so many seconds from its begin. */
export interface Wail {
  lasts: number
  points: readonly { at: number; hertz: number }[]
}

const REAL: Wail = {
  lasts: 2.4,
  points: [
    { at: 0, hertz: 420 },
    { at: 1.2, hertz: 980 },
    { at: 2.4, hertz: 420 },
  ],
}
/** Two calm steps, which nobody takes for the real one. */
const DRILL: Wail = {
  lasts: 1.6,
  points: [
    { at: 0, hertz: 660 },
    { at: 0.39, hertz: 660 },
    { at: 0.4, hertz: 495 },
    { at: 0.8, hertz: 495 },
  ],
}

export const wailOf = (drill: boolean): Wail => (drill ? DRILL : REAL)
