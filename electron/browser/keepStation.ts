/** Keeps a station running: starts it again on the same data and the same port when it dies, within a budget. */

import { setTimeout as pause } from 'node:timers/promises'
import { type DemoAccount, demoWords } from '../contract/host.ts'
import type { Budget } from './budget.ts'
import { sentenceOf } from './say.ts'
import { type RunningStation, type StartMessage, type StationProcess, startStation } from './stationLink.ts'
import type { TakePicture } from './windowPicture.ts'

export type KeepOptions = {
  launch: () => StationProcess
  start: StartMessage
  budget: Budget
  /** The station is there again; browsers need new tickets. */
  onRestarted: () => void
  /** The budget is used up. */
  onLost: (reason: string) => void
  say: (sentence: string) => void
  /** Of the window that shows the station; without it there is none. */
  takePicture?: TakePicture
  /** Between a death and the next start, in milliseconds. */
  pauseMs?: number
}

export type KeptStation = {
  address: string
  /** Of the first start; that of a later one is said. */
  demo: DemoAccount | null
  /** While the station is away, waits for it; rejects when it will not come back. */
  ticket(): Promise<string>
  close(): Promise<void>
}

/** Rejects when the first start fails: what is wrong then will not go away by trying again. */
export async function keepStation(options: KeepOptions): Promise<KeptStation> {
  const first = await startStation(options.launch(), options.start, options.takePicture)
  const state: State = { running: first, over: false, back: Promise.resolve() }
  const watching = watch(options, state, first)
  return {
    address: first.address,
    demo: first.demo,
    ticket: () => ticketOf(state),
    async close() {
      state.over = true
      await state.running.close()
      await watching
    },
  }
}

/** `over`: closing or given up, so that nothing comes back. */
type State = { running: RunningStation; over: boolean; back: Promise<void> }

async function ticketOf(state: State): Promise<string> {
  for (;;) {
    await state.back
    const { running } = state
    try {
      return await running.ticket()
    } catch (error) {
      // The watch heard of this end before us: `over` and `back` are those of the next start.
      await running.ended
      if (state.over) throw error
    }
  }
}

async function watch(options: KeepOptions, state: State, first: RunningStation) {
  const start: StartMessage = { ...options.start, port: Number(new URL(first.address).port) }
  let reason = await first.ended
  let asked = first.wantsRestart()
  while (!state.over) {
    // A restart that staff asked for is no fault, and costs none of what faults may cost.
    if (!asked && !options.budget.spend()) {
      state.over = true
      return options.onLost(reason ?? 'The station ended too often.')
    }
    options.say(`The station ${asked ? 'was asked to restart' : 'ended unexpectedly'}; starting it again.`)
    const back = Promise.withResolvers<void>()
    state.back = back.promise
    await pause(options.pauseMs ?? 500)
    if (state.over) return back.resolve()
    try {
      const { demo } = state.running
      state.running = await startStation(options.launch(), start, options.takePicture)
      if (state.over) await state.running.close()
      else {
        tellDemo(options, state.running.demo, demo)
        options.onRestarted()
      }
      back.resolve()
      reason = await state.running.ended
      asked = state.running.wantsRestart()
    } catch (error) {
      back.resolve()
      reason = sentenceOf(error)
      asked = false
    }
  }
}

/** The demo makes up its secrets at each start, and those that were said before no longer work. */
function tellDemo({ say }: KeepOptions, demo: DemoAccount | null, before: DemoAccount | null) {
  if (demo !== null && demo.pin !== before?.pin) say(demoWords(demo))
}
