/** Pure rules of a picture that stays black: what counts as black, and how long a show may be dark on purpose. */

/** Of 255: what the noise of a camera and a coding leaves of black. */
const BLACK = 24

/**
 * Seconds of the show. Stages go dark between two scenes and titles stand on black, for about ten seconds at most;
 * twice that is no dramaturgy any more. Sound does not count: whoever looks at the screen sees nothing all the same.
 */
const LONGEST_SECONDS = 20

/** A look a second: more between two of them was passed over, not seen. */
const LONGEST_STEP = 3

/** @param pixels red, green, blue and alpha of each. */
export const isBlack = (pixels: ArrayLike<number>): boolean => {
  for (let at = 0; at < pixels.length; at++) {
    if (at % 4 !== 3 && (pixels[at] ?? 0) > BLACK) return false
  }
  return true
}

export interface Darkness {
  /** Where the show was at the last look, in seconds. */
  time: number
  /** How long it has been dark by then. */
  seconds: number
}

export const LIGHT: Darkness = { time: 0, seconds: 0 }

export const darknessAfter = (before: Darkness, time: number, black: boolean): Darkness => {
  const step = time - before.time
  const seen = step > 0 && step < LONGEST_STEP ? step : 0
  return { time, seconds: black ? before.seconds + seen : 0 }
}

export const isTooDark = ({ seconds }: Darkness): boolean => seconds >= LONGEST_SECONDS
