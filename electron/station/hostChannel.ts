/** The station's end of the message channel to its host: a forked process's IPC, or Electron's parent port. */
import * as z from 'zod'
import { type FromStation, ToStation } from '../contract/host.ts'
import type { ScreenWindow } from './health/picture.ts'
import { hostWindow } from './hostWindow.ts'
import type { Station } from './station.ts'

type Start = Extract<ToStation, { type: 'start' }>

/** The part of Electron's utility-process `parentPort` that we use. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

/** What the host does for a station that asks. */
export interface Host {
  window: ScreenWindow
  /** Ends the station, which is then started again at once. */
  restart: () => void
}

interface Wire {
  send(message: FromStation): void
  listen(listener: (message: unknown) => void): void
}

const findWire = (): Wire | null => {
  const { parentPort } = process as { parentPort?: ParentPort }
  if (parentPort) {
    return {
      send: message => parentPort.postMessage(message),
      listen: listener => parentPort.on('message', ({ data }) => listener(data)),
    }
  }
  if (!process.send) return null
  // A host that died cannot say close: the end of its channel says it.
  process.once('disconnect', () => process.emit('SIGTERM'))
  return {
    send: message => process.send?.(message),
    listen: listener => process.on('message', listener),
  }
}

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Null when nobody is at the other end, because a person started the station by hand. */
export const hostChannel = () => {
  const wire = findWire()
  if (!wire) return null

  const serve = (start: (options: Start, host: Host) => Promise<Station>) => {
    let station: Station | null = null
    const window = hostWindow(wire.send)
    const stop = () => {
      const closing = station?.close() ?? Promise.resolve()
      closing.finally(() => process.exit(0))
    }
    const restart = () => {
      wire.send({ type: 'restarting' })
      stop()
    }
    process.once('SIGTERM', stop)
    // Ctrl+C reaches the whole group; the host decides when the station ends.
    process.on('SIGINT', () => undefined)

    const begin = async (options: Start) => {
      try {
        station = await start(options, { window, restart })
        wire.send({ type: 'ready', address: station.address, demo: station.demo })
      } catch (error) {
        wire.send({ type: 'failed', reason: sentence(error) })
        setImmediate(() => process.exit(1))
      }
    }

    wire.listen(message => {
      const parsed = ToStation.safeParse(message)
      if (!parsed.success) {
        wire.send({
          type: 'failed',
          reason: `The host sent a message of another kind: ${z.prettifyError(parsed.error)}`,
        })
      } else if (parsed.data.type === 'start') void begin(parsed.data)
      else if (parsed.data.type === 'ticket' && station)
        wire.send({ type: 'ticket', ticket: station.ticket() })
      else if (parsed.data.type === 'picture' || parsed.data.type === 'no-picture')
        window.answered(parsed.data)
      else if (parsed.data.type === 'close') stop()
    })
  }
  return { serve }
}
