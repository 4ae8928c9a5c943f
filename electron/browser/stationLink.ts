/** One run of the station as its host sees it: messages out and in, one start, one end. */

import { type DemoAccount, FromStation, type ToStation } from '../contract/host.ts'
import { answerCapture, noWindow, type TakePicture } from './windowPicture.ts'

/** A started station process, whoever started it: `child_process.fork` or Electron's utility process. */
export type StationProcess = {
  send(message: ToStation): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: (code: number | null) => void): void
  kill(): void
}

export type StartMessage = Extract<ToStation, { type: 'start' }>

export type RunningStation = {
  address: string
  demo: DemoAccount | null
  /** A one-time ticket that makes the browser that spends it the screen. */
  ticket(): Promise<string>
  /** Asks it to end, and ends it when it does not. */
  close(): Promise<void>
  /** Resolves when the process has ended, asked or not, with the reason that it gave, if any. */
  ended: Promise<string | null>
  /** Whether it ended, or is about to, only to be started again. */
  wantsRestart(): boolean
}

/** Time for a station to put everything on disk after `close`, in milliseconds. */
const CLOSE_MS = 5_000

/** Rejects, with a sentence for a person, when the station cannot start. `takePicture`: of the window that shows it. */
export function startStation(
  child: StationProcess,
  start: StartMessage,
  takePicture: TakePicture = noWindow,
): Promise<RunningStation> {
  const waiting: Array<{ resolve: (ticket: string) => void; reject: (error: Error) => void }> = []
  const exit = Promise.withResolvers<string | null>()
  const ready = Promise.withResolvers<RunningStation>()
  let reason: string | null = null
  let gone: Error | null = null
  let restarting = false

  child.onMessage(message => {
    const parsed = FromStation.safeParse(message)
    if (!parsed.success) return
    if (parsed.data.type === 'failed') reason = parsed.data.reason
    else if (parsed.data.type === 'capture')
      void answerCapture(parsed.data.id, takePicture).then(answer => child.send(answer))
    else if (parsed.data.type === 'ticket') waiting.shift()?.resolve(parsed.data.ticket)
    else if (parsed.data.type === 'restarting') restarting = true
    else
      ready.resolve({
        address: parsed.data.address,
        demo: parsed.data.demo,
        ticket,
        close,
        ended,
        wantsRestart: () => restarting,
      })
  })
  child.onExit(code => {
    gone = new Error(reason ?? `The station ended (${code === null ? 'killed' : `code ${code}`}).`)
    ready.reject(gone)
    for (const one of waiting.splice(0)) one.reject(gone)
    exit.resolve(reason)
  })

  const ended = exit.promise
  const ticket = () =>
    new Promise<string>((resolve, reject) => {
      if (gone !== null) return reject(gone)
      waiting.push({ resolve, reject })
      child.send({ type: 'ticket' })
    })
  const close = async () => {
    const timer = setTimeout(() => child.kill(), CLOSE_MS)
    child.send({ type: 'close' })
    await ended
    clearTimeout(timer)
  }
  child.send(start)
  return ready.promise
}
