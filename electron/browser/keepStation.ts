/** Keeps a station running: starts it again on the same data and the same port when it dies, within a budget. */

import { setTimeout as pause } from 'node:timers/promises'
import type { Budget } from './budget.ts'
import { type RunningStation, type StartMessage, type StationProcess, startStation } from './stationLink.ts'

export type KeepOptions = {
  launch: () => StationProcess
  start: StartMessage
  budget: Budget
  /** The station is there again; browsers need new tickets. */
  onRestarted: () => void
  /** The budget is used up. */
  onLost: (reason: string) => void
  say: (sentence: string) => void
  /** Between a death and the next start, in milliseconds. */
  pauseMs?: number
}

export type KeptStation = {
  address: string
  demoPin: string | null
  /** While the station is being started again, waits for it. */
  ticket(): Promise<string>
  close(): Promise<void>
}

/** Rejects when the first start fails: what is wrong then will not go away by trying again. */
export async function keepStation(options: KeepOptions): Promise<KeptStation> {
  const first = await startStation(options.launch(), options.start)
  const state = { running: first, closing: false, back: Promise.resolve() }
  const watching = watch(options, state, first)
  return {
    address: first.address,
    demoPin: first.demoPin,
    async ticket() {
      await state.back
      return state.running.ticket()
    },
    async close() {
      state.closing = true
      await state.running.close()
      await watching
    },
  }
}

type State = { running: RunningStation; closing: boolean; back: Promise<void> }

async function watch(options: KeepOptions, state: State, first: RunningStation) {
  const start: StartMessage = { ...options.start, port: Number(new URL(first.address).port) }
  let reason = await first.ended
  while (!state.closing) {
    if (!options.budget.spend()) return options.onLost(reason ?? 'The station ended too often.')
    options.say('The station ended unexpectedly; starting it again.')
    const back = Promise.withResolvers<void>()
    state.back = back.promise
    await pause(options.pauseMs ?? 500)
    if (state.closing) return back.resolve()
    try {
      state.running = await startStation(options.launch(), start)
      if (state.closing) await state.running.close()
      else options.onRestarted()
      back.resolve()
      reason = await state.running.ended
    } catch (error) {
      back.resolve()
      reason = error instanceof Error ? error.message : String(error)
    }
  }
}
