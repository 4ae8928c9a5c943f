/** Kills a real station while orders come in over HTTP, and compares what it then has with whom it thanked. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { visitor } from '../support/visitor.ts'

const STATION = join(import.meta.dirname, '..', '..', 'electron', 'station', 'main.ts')
const LONGEST_MS = 400

const start = async (dataDir: string) => {
  const child = spawn(process.execPath, [STATION, '--data', dataDir, '--port', '0', '--demo'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address, ticket] = /open (\S+)\/\?ticket=(\S+)/.exec(line) ?? []
    if (!address || !ticket) continue
    child.stderr.resume()
    const screen = visitor(address)
    await screen.open(`/?ticket=${ticket}`)
    return { child, screen }
  }
  throw new Error('the station ended before it said where it listens')
}
type Running = Awaited<ReturnType<typeof start>>

const kill = async ({ child }: Running) => {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const ordersOf = async ({ screen }: Running) => {
  const menu = await screen.ask.rounds.menu()
  const [dish] = menu?.dishes ?? []
  const [venue, slot] = [dish?.venues[0], dish?.slots[0]]
  if (!menu || !dish || !venue || !slot) throw new Error('the demo has no open round')
  return (number: string, id: string) =>
    screen.ask.orders.place({
      ...{ id, round: menu.id, identification: number },
      picks: [{ dish: dish.id, venue, slot }],
    })
}

export interface Killing {
  thanked: number
  /** Numbers that were thanked and whose order, sent again, has not the same answer. */
  lost: string[]
  /** Orders that were neither thanked nor sent when the station died, and yet are there. */
  invented: number
}

/** One round of killing on a folder whose demo takes orders; each is told apart by `at`. */
export const killOnce = async (dataDir: string, at: number): Promise<Killing> => {
  const running = await start(dataDir)
  const place = await ordersOf(running)
  const thanked = new Map<string, number>()
  const underWay = new Set<string>()
  const worker = async (lane: number) => {
    for (let count = 0; ; count++) {
      const number = String(10_000_000 + at * 100_000 + lane * 10_000 + count)
      underWay.add(number)
      thanked.set(number, (await place(number, `kill-${number}`)).number)
      underWay.delete(number)
    }
  }
  const refusals: unknown[] = []
  const lanes = [0, 1, 2, 3].map(lane => worker(lane).catch((error: unknown) => void refusals.push(error)))
  while (thanked.size === 0) {
    if (refusals.length === lanes.length) throw refusals[0]
    await pause(5)
  }
  await pause(Math.random() * LONGEST_MS)
  await kill(running)
  await Promise.all(lanes)

  const again = await start(dataDir)
  const placeAgain = await ordersOf(again)
  const lost: string[] = []
  for (const [number, answer] of thanked) {
    const now = await placeAgain(number, `kill-${number}`)
    if (now.number !== answer) lost.push(number)
  }
  // Numbers count up without a gap: one more worker tells how many there are.
  const next = await placeAgain(String(90_000_000 + at), `next-${at}`)
  const known = Math.max(...thanked.values())
  await kill(again)
  return { thanked: thanked.size, lost, invented: Math.max(0, next.number - 1 - known - underWay.size) }
}
