/** Refuses requests that no page of ours makes: foreign Host or Origin, other sites, endless bodies. */
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Largest request body, in bytes: a picture and its frame. */
export const BODY_LIMIT = 9 * 1024 * 1024

const ownHosts = (port: number) => [`127.0.0.1:${port}`, `localhost:${port}`]

const bodyFault = ({ method, headers }: FastifyRequest): 411 | 413 | null => {
  if (method === 'GET' || method === 'HEAD') return null
  if (headers['transfer-encoding'] !== undefined) return 411
  return Number(headers['content-length'] ?? 0) > BODY_LIMIT ? 413 : null
}

const comesFromElsewhere = ({ headers }: FastifyRequest, hosts: readonly string[]): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return headers.origin !== undefined && !hosts.some(host => headers.origin === `http://${host}`)
}

const REASONS = {
  403: 'Refused: this request comes from a page that is not ours.',
  411: 'Refused: send the length of the body (Content-Length).',
  413: `Refused: a body may have at most ${BODY_LIMIT} bytes.`,
  421: 'Refused: this station answers only to its own address on this machine.',
} as const

/** @param port asked at each request, because the system may choose it when listening starts. */
export const addGuards = (server: FastifyInstance, port: () => number) => {
  server.addHook('onRequest', async (request, reply) => {
    const hosts = ownHosts(port())
    const foreignHost = !hosts.includes(request.headers.host ?? '')
    const status = foreignHost ? 421 : comesFromElsewhere(request, hosts) ? 403 : bodyFault(request)
    if (status)
      return reply.code(status).header('connection', 'close').type('text/plain').send(REASONS[status])
  })
}
