/** What nobody needs before signing in, and therefore nobody on the LAN gets: videos, pictures, and room for long bodies. */
import type { FastifyInstance } from 'fastify'
import type { ReadCaller } from './rpc.ts'

/** Bytes: a name and a password fit many times over; a stranger fills no memory. */
const STRANGER_BODY_LIMIT = 16 * 1024

/** Comes after the cookies are read. */
export const addStrangers = (server: FastifyInstance, readCaller: ReadCaller) => {
  server.addHook('onRequest', async (request, reply) => {
    const tooLong = Number(request.headers['content-length'] ?? 0) > STRANGER_BODY_LIMIT
    // The route, because its path may be spelled in other ways.
    const media = request.routeOptions.url?.startsWith('/media/') === true
    if (!(tooLong || media) || readCaller(request, reply).account) return
    reply.type('text/plain')
    if (media) return reply.code(401).send('Sign in to the console first.')
    return reply.code(413).header('connection', 'close').send('Refused: sign in before you send so much.')
  })
}
