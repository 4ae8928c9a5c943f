/** A station of the launcher's own, shown in an installed browser or served, until it is asked to end. */

import { setTimeout as pause } from 'node:timers/promises'
import { demoWords } from '../contract/host.ts'
import { createBudget, RESTARTS } from './budget.ts'
import { serve, showInBrowser } from './hosts.ts'
import type { Outcome } from './keepShowing.ts'
import { type KeptStation, keepStation } from './keepStation.ts'
import type { Attempt } from './plan.ts'
import { type Say, sentenceOf, tell } from './say.ts'
import type { StationProcess } from './stationLink.ts'
import { noWindow, type TakePicture } from './windowPicture.ts'

export type StationJob = {
  launch: () => StationProcess
  dataDir: string
  port: number
  demo: boolean
  /** Aborted when everything is to end. */
  ending: AbortSignal
  say: Say
}

/** The code to exit with. */
export async function showStation(attempts: readonly Attempt[], job: StationJob): Promise<number> {
  const lost = new AbortController()
  const ending = AbortSignal.any([job.ending, lost.signal])
  const shown: Shown = { onRestarted: () => {}, takePicture: noWindow }
  const { launch, dataDir, port, demo, say } = job
  let station: KeptStation
  try {
    station = await keepStation({
      launch,
      start: { type: 'start', dataDir, port, demo, screenSecret: null },
      budget: createBudget(RESTARTS, () => performance.now()),
      onRestarted: () => shown.onRestarted(),
      takePicture: () => shown.takePicture(),
      onLost: reason => {
        say(reason)
        lost.abort()
      },
      say,
    })
  } catch (error) {
    return tell(sentenceOf(error), job.ending.aborted ? 0 : 1)
  }
  if (station.demo !== null) say(demoWords(station.demo))
  const code = await present(attempts, station, shown, { ending, say })
  await station.close()
  return lost.signal.aborted ? 1 : code
}

type Stage = { ending: AbortSignal; say: Say }

/** What the station asks of whatever shows it at the time. */
type Shown = { onRestarted: () => void; takePicture: TakePicture }

async function present(
  attempts: readonly Attempt[],
  station: KeptStation,
  shown: Shown,
  { ending, say }: Stage,
): Promise<number> {
  const browser = attempts.find(attempt => attempt.kind === 'browser')
  if (browser !== undefined) {
    const showing = showInBrowser(browser.path, station, ending, say)
    shown.onRestarted = () => showing.reopen()
    shown.takePicture = () => showing.takePicture()
    const code = codeOf(await showing.outcome, `${browser.name} does not run here; serving instead.`, say)
    if (code !== null) return code
  }
  shown.takePicture = noWindow
  if (ending.aborted) return 0
  const serveOrTell = () =>
    serve(station, say).catch((error: unknown) => {
      // A station that is given up or closed is no news.
      if (!ending.aborted) say(`The address cannot be told: ${sentenceOf(error)}`)
    })
  await serveOrTell()
  // Only now: until then a restart was waited for, and the address is that of the new station.
  shown.onRestarted = () => void serveOrTell()
  await aborted(ending)
  return 0
}

/** Null: on to the next host. */
export function codeOf(outcome: Outcome, unfit: string, say: Say): number | null {
  if (outcome.kind === 'done') return 0
  if (outcome.kind === 'failed') return 1
  say(unfit)
  if (outcome.words !== '') say(`  Its last words: ${outcome.words}`)
  return null
}

async function aborted(signal: AbortSignal) {
  // Keeps the process alive whatever else is going on.
  await pause(2 ** 31 - 1, undefined, { signal }).catch(() => {})
}
