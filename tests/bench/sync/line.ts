/** Starts a line that is only so fast, between whoever fetches and a server. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface LinePlan {
  /** Of the server behind it. */
  port: number
  /** In all, whatever the number of connections. */
  bytesPerSecond: number
  /** Null: it holds. */
  cuts: { times: number; everyBytes: number } | null
}

export const startLine = async (plan: LinePlan) => {
  const child = fork(join(import.meta.dirname, 'line.support.ts'), [JSON.stringify(plan)])
  const [{ port }] = await once(child, 'message')
  return {
    address: `http://127.0.0.1:${port}/`,
    /** Bytes that passed, and how often it was cut. */
    told: async (): Promise<{ passed: number; cut: number }> => {
      const answer = once(child, 'message')
      child.send('tell')
      return (await answer)[0]
    },
    end: async () => {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
