/** A station that shows a film and takes orders, quiet and while it syncs: how late its event loop is, and its answers. */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { visitor } from '../../support/visitor.ts'
import { startDemoStation } from '../demoStation.support.ts'
import { at } from './figures.rules.ts'
import type { Library } from './library.support.ts'

const BUILT = join(import.meta.dirname, '../../../dist/station/main.js')
const DELAY = join(import.meta.dirname, 'delay.support.ts')

/** A film of 8 Mbit/s, in the pieces that a browser asks for. */
const PIECE_BYTES = 256 * 1024
const PIECE_EVERY_MS = 250
const ORDER_EVERY_MS = 100
const QUIET_MS = 10_000

export interface LoopDelay {
  p50: number
  p99: number
  longest: number
}

type Station = Awaited<ReturnType<typeof startDemoStation>>
type Visitor = ReturnType<typeof visitor>

const screenOf = async ({ address, screenAddress }: Station) => {
  const screen = visitor(address)
  await screen.open(new URL(screenAddress).pathname + new URL(screenAddress).search)
  return screen
}

/** Milliseconds that each took, until it is ended. */
const repeated = (everyMs: number, act: (count: number) => Promise<unknown>) => {
  const stop = new AbortController()
  const times: number[] = []
  const run = async () => {
    for (let count = 0; !stop.signal.aborted; count++) {
      const began = performance.now()
      await act(count)
      times.push(performance.now() - began)
      await pause(Math.max(0, everyMs - (performance.now() - began)))
    }
  }
  const over = run()
  return {
    end: async () => {
      stop.abort()
      await over
      return times
    },
  }
}

const playing = async (screen: Visitor) => {
  const [show] = await screen.ask.shows.list()
  if (!show) throw new Error('the demo has no show')
  let from = 0
  return repeated(PIECE_EVERY_MS, async () => {
    const range = `bytes=${from}-${from + PIECE_BYTES - 1}`
    const response = await screen.open(show.video, { headers: { range } })
    const { byteLength } = await response.arrayBuffer()
    from = byteLength < PIECE_BYTES ? 0 : from + byteLength
  })
}

const ordering = async (screen: Visitor, lane: string) => {
  const menu = await screen.ask.rounds.menu()
  const [dish] = menu?.dishes ?? []
  const [venue, slot] = [dish?.venues[0], dish?.slots[0]]
  if (!menu || !dish || !venue || !slot) throw new Error('the demo has no open round')
  return repeated(ORDER_EVERY_MS, count =>
    screen.ask.orders.place({
      ...{
        id: `${lane}-${count}`,
        round: menu.id,
        identification: `${lane}${String(count).padStart(6, '0')}`,
      },
      picks: [{ dish: dish.id, venue, slot }],
    }),
  )
}

const delayOf = async (station: Station): Promise<LoopDelay> =>
  JSON.parse(await station.asked(/^delay (.+)$/))

/** What goes on in the station while something is done. */
const during = async (station: Station, screen: Visitor, lane: string, act: () => Promise<unknown>) => {
  const [film, orders] = [await playing(screen), await ordering(screen, lane)]
  await delayOf(station)
  await act()
  const loopDelayMs = await delayOf(station)
  const [pieces, thanks] = [await film.end(), await orders.end()]
  return {
    loopDelayMs,
    orders: { count: thanks.length, p50: at(thanks, 0.5), p99: at(thanks, 0.99) },
    filmPieces: { count: pieces.length, p50: at(pieces, 0.5), p99: at(pieces, 0.99) },
  }
}

const syncing = async (staff: Visitor, { bytes }: Library) => {
  await staff.ask.sync.start()
  for (;;) {
    const { running, runs } = await staff.ask.sync.state()
    const [last] = runs
    if (!running && last) {
      if (last.result !== 'switched' || last.fetched < bytes)
        throw new Error(`the station did not sync: ${JSON.stringify(last)}`)
      return
    }
    await pause(200)
  }
}

/** @param address of the library's server */
export const whilePlaying = async (dataDir: string, library: Library, address: string) => {
  const station = await startDemoStation(dataDir, { program: BUILT, preload: DELAY })
  try {
    const staff = visitor(station.address)
    await staff.ask.staff.signIn(station)
    await staff.ask.staff.confirm({ secret: station.password })
    await staff.ask.sync.trust({ publicKey: library.publicKey })
    await staff.ask.sync.configure({
      sources: [{ id: 'source-1', kind: 'web', address }],
      ...{ bytesPerSecond: null, quotaBytes: null, share: false },
    })
    const screen = await screenOf(station)
    const quiet = await during(station, screen, '8', () => pause(QUIET_MS))
    const busy = await during(station, screen, '9', () => syncing(staff, library))
    return { quiet, syncing: busy }
  } finally {
    await station.end()
  }
}
