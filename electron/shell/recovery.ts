/** A page that crashed, hangs or did not load is loaded again, within a budget. */

import type { WebContents } from 'electron'
import type { Budget } from '../browser/budget.ts'
import type { Stop } from './stop.ts'

export type RecoveringContents = Pick<WebContents, 'on' | 'reload' | 'forcefullyCrashRenderer'>

export type Recovery = { budget: Budget; stop: Stop; later: (act: () => void) => void }

/** Chromium's number for a load that another one replaced. */
const ABORTED = -3

export function recoverPage(contents: RecoveringContents, { budget, stop, later }: Recovery) {
  const reload = (why: string) => {
    if (budget.spend()) contents.reload()
    else stop(`The page ${why} too often.`)
  }
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') reload('crashed')
  })
  // A page that hangs does not reload; one that is gone does, through the event above.
  contents.on('unresponsive', () => contents.forcefullyCrashRenderer())
  // Happens while the station is being started again, which has a budget of its own.
  contents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) later(() => contents.reload())
  })
}
