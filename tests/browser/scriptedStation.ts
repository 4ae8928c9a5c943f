/** Stations in this process that die on cue, for the instants that a real process hits only by luck. */

import type { StationProcess } from '../../electron/browser/stationLink.ts'
import type { FromStation, ToStation } from '../../electron/contract/host.ts'

type Life = 'lives' | 'dies at a ticket' | 'cannot start' | 'restarts at a ticket'

/** One station after the other; each has a demo account and tickets that tell which one it is. */
export function scriptedStations(lives: readonly Life[], pinOf = (turn: number) => `00000${turn}`) {
  const demoOf = (turn: number) => ({ name: '演示', pin: pinOf(turn), password: 'made-up' })
  const running: Array<() => void> = []
  const hearing: Array<(message: unknown) => void> = []
  const heard: ToStation[] = []
  const launch = (): StationProcess => {
    const turn = running.length + 1
    const life = lives[turn - 1] ?? 'lives'
    let hear: (message: unknown) => void = () => {}
    let end: (code: number | null) => void = () => {}
    const die = () => queueMicrotask(() => end(null))
    running.push(die)
    return {
      send(message) {
        heard.push(message)
        const { type } = message
        const tell = (message: unknown) => queueMicrotask(() => hear(message))
        if (type === 'close' || life === 'cannot start') die()
        else if (type === 'start') {
          tell({ type: 'ready', address: 'http://127.0.0.1:8420', demo: demoOf(turn) })
        } else if (life === 'dies at a ticket') die()
        else if (life === 'restarts at a ticket') {
          tell({ type: 'restarting' })
          die()
        } else tell({ type: 'ticket', ticket: `from-${turn}` })
      },
      onMessage(listener) {
        hear = listener
        hearing[turn - 1] = listener
      },
      onExit(listener) {
        end = listener
      },
      kill: die,
    }
  }
  return {
    launch,
    crash: (turn: number) => running[turn - 1]?.(),
    /** Lets a station say something by itself. */
    say: (turn: number, message: FromStation) => hearing[turn - 1]?.(message),
    /** What all of them were told. */
    heard,
  }
}
