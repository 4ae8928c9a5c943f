/** Starts the hostile PCs of hostile.support.ts, sets them on the LAN door, and lets them rest. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import * as z from 'zod'

export const HostileOrder = z.discriminatedUnion('type', [
  z.object({ type: z.literal('attack'), port: z.int(), ca: z.string() }),
  z.object({ type: z.literal('rest') }),
])
export type HostileOrder = z.infer<typeof HostileOrder>

/** What came of the tries: HTTP status, or `none` where the connection ended without one. */
const HostileCount = z.record(z.string(), z.number())

export interface Hostile {
  attack(port: number, ca: string): void
  /** Answers with what came of the tries so far, by HTTP status. */
  rest(): Promise<Record<string, number>>
  end(): Promise<void>
}

export const startHostile = async (): Promise<Hostile> => {
  const child = fork(path.join(import.meta.dirname, 'hostile.support.ts'), { stdio: 'inherit' })
  await once(child, 'spawn')
  const order = (message: HostileOrder) => child.send(message)
  return {
    attack: (port, ca) => void order({ type: 'attack', port, ca }),
    rest: async () => {
      const counted = once(child, 'message')
      order({ type: 'rest' })
      const [message] = await counted
      return HostileCount.parse(message)
    },
    end: async () => {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
