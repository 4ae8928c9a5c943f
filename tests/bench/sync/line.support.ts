/** A line of so many bytes a second for all connections together, which may be cut: a program of its own. */
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { LinePlan } from './line.ts'

/** What a line gives in a moment that its timer slept through. */
const BURST_MS = 20

const { port, bytesPerSecond, cuts }: LinePlan = JSON.parse(process.argv[2] ?? 'null')
const open = new Set<Socket>()
let passed = 0
let cut = 0
let free = performance.now()

const through = async (bytes: number) => {
  free = Math.max(free, performance.now() - BURST_MS) + (bytes / bytesPerSecond) * 1_000
  const wait = free - performance.now()
  if (wait > 1) await pause(wait)
}

/** All connections break, as when somebody pulls the cable. */
const cutWhereDue = () => {
  if (!cuts || cut >= cuts.times || passed < (cut + 1) * cuts.everyBytes) return
  cut += 1
  for (const socket of open) socket.resetAndDestroy()
}

/** Or closed. */
const emptied = (socket: Socket) =>
  new Promise<void>(resolve => {
    const go = () => {
      for (const event of ['drain', 'close']) socket.off(event, go)
      resolve()
    }
    for (const event of ['drain', 'close']) socket.once(event, go)
  })

const forward = async (from: Socket, to: Socket) => {
  for await (const piece of from) {
    await through(piece.length)
    passed += piece.length
    cutWhereDue()
    if (!to.write(piece)) await emptied(to)
  }
  to.end()
}

const server = createServer(client => {
  const upstream = connect({ host: '127.0.0.1', port })
  for (const socket of [client, upstream]) {
    open.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => open.delete(socket))
  }
  client.once('close', () => upstream.destroy())
  upstream.once('close', () => client.destroySoon())
  client.pipe(upstream)
  void forward(upstream, client).catch(() => undefined)
})
process.on('message', () => process.send?.({ passed, cut }))
process.once('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
