/** Ends a connection that asks many things in one breath: no browser does, and each would be begun before the first is answered. */
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** First of all hooks, so that what is refused has cost next to nothing. */
export const refusePipelining = (server: FastifyInstance, most: number) => {
  const underWay = new WeakMap<Socket, number>()
  const change = (socket: Socket, by: 1 | -1): number => {
    const count = (underWay.get(socket) ?? 0) + by
    underWay.set(socket, count)
    return count
  }
  server.addHook('onRequest', async ({ raw: { socket } }, reply) => {
    if (change(socket, 1) > most) {
      reply.hijack()
      socket.destroy()
      return
    }
    reply.raw.once('close', () => change(socket, -1))
  })
}
