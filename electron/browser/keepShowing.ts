/** Keeps a window on the screen: opens it again when it dies, within a budget; knows one that cannot work here. */

import type { Budget } from './budget.ts'
import type { Exit, Shown } from './groupProcess.ts'
import { type Say, sentenceOf } from './say.ts'
import type { TakePicture } from './windowPicture.ts'

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
  takePicture: TakePicture
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
    async takePicture() {
      const take = state.current?.takePicture
      if (take === undefined) throw new Error('The window is being opened; there is no picture yet.')
      return take()
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

async function showOnce(options: ShowOptions, state: State): Promise<Exit> {
  const { ending } = options
  const shown = await openOrTell(options)
  if (shown === null) return { code: null, words: '' }
  state.current = shown
  const close = () => void shown.close()
  ending.addEventListener('abort', close, { once: true })
  if (ending.aborted) close()
  const exit = await shown.exited
  ending.removeEventListener('abort', close)
  state.current = null
  return exit
}

/** Null: it could not be opened, which is news unless everything is ending. */
async function openOrTell({ open, ending, say }: ShowOptions): Promise<Shown | null> {
  try {
    return await open()
  } catch (error) {
    if (!ending.aborted) say(`The window cannot be opened: ${sentenceOf(error)}`)
    return null
  }
}

/** Null: open it again. */
function judgeEnd({ judge, budget }: ShowOptions, exit: Exit, atOnce: boolean): Outcome | null {
  const verdict = judge(exit)
  if (verdict === 'done') return { kind: 'done' }
  if (verdict === 'failed') return { kind: 'failed' }
  if (atOnce && exit.code !== 0) return { kind: 'unfit', words: exit.words }
  return budget.spend() ? null : { kind: 'failed' }
}
