/** Keeps a window on the screen: opens it again when it dies, within a budget; knows one that cannot work here. */

import type { Budget } from './budget.ts'
import type { Exit, Shown } from './groupProcess.ts'
import type { Say } from './say.ts'

export type ShowOptions = {
  open: () => Promise<Shown>
  /** What an end that nobody asked for means. */
  judge: (exit: Exit) => 'again' | 'done' | 'failed'
  /** A first run that fails sooner than this cannot work on this machine; milliseconds. */
  settleMs: number
  budget: Budget
  /** Aborted when everything is to end. */
  ending: AbortSignal
  say: Say
}

export type Outcome = { kind: 'done' } | { kind: 'unfit'; words: string } | { kind: 'failed' }

export type Showing = {
  outcome: Promise<Outcome>
  /** Opens the window anew, outside the budget: the station behind it is another one. */
  reopen(): void
}

export function keepShowing(options: ShowOptions): Showing {
  const state: State = { current: null, reopening: false }
  return {
    outcome: run(options, state),
    reopen() {
      if (state.current === null) return
      state.reopening = true
      void state.current.close()
    },
  }
}

type State = { current: Shown | null; reopening: boolean }

async function run(options: ShowOptions, state: State): Promise<Outcome> {
  for (let first = true; !options.ending.aborted; first = false) {
    const began = performance.now()
    const exit = await showOnce(options, state)
    if (options.ending.aborted) break
    if (state.reopening) {
      state.reopening = false
      continue
    }
    const soon = performance.now() - began < options.settleMs
    const outcome = judgeEnd(options, exit, first && soon)
    if (outcome !== null) return outcome
    options.say('The window closed unexpectedly; opening it again.')
  }
  return { kind: 'done' }
}

async function showOnce({ open, ending }: ShowOptions, state: State): Promise<Exit> {
  const shown = await open()
  state.current = shown
  const close = () => void shown.close()
  ending.addEventListener('abort', close, { once: true })
  if (ending.aborted) close()
  const exit = await shown.exited
  ending.removeEventListener('abort', close)
  state.current = null
  return exit
}

/** Null: open it again. */
function judgeEnd({ judge, budget }: ShowOptions, exit: Exit, atOnce: boolean): Outcome | null {
  const verdict = judge(exit)
  if (verdict === 'done') return { kind: 'done' }
  if (verdict === 'failed') return { kind: 'failed' }
  if (atOnce && exit.code !== 0) return { kind: 'unfit', words: exit.words }
  return budget.spend() ? null : { kind: 'failed' }
}
