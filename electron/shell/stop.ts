/** Ends the program when it cannot go on, with the reason for whoever looks. */

import type { App } from 'electron'
import { SAID_WHY } from '../browser/exitCodes.ts'

export type Stop = (reason: string) => void

/** Started wrongly, or on data that cannot be used: starting again would not help. */
export const stopForGood =
  (app: Pick<App, 'exit'>, say: (sentence: string) => void): Stop =>
  reason => {
    say(reason)
    app.exit(SAID_WHY)
  }

/** Went wrong too often: whoever supervises us starts again. */
export const stopToRestart =
  (app: Pick<App, 'exit'>, say: (sentence: string) => void): Stop =>
  reason => {
    say(reason)
    app.exit(1)
  }
