/** Refuses requests that no page of ours makes: foreign Host or Origin, other sites, odd methods, endless bodies. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { authoritiesOf, type Entrance } from './entrance.ts'

/** Largest request body, in bytes: a picture and its frame. */
export const BODY_LIMIT = 9 * 1024 * 1024

const REASONS = {
  403: 'Refused: this request comes from a page that is not ours.',
  405: 'Refused: nothing here is asked for in this way.',
  411: 'Refused: send the length of the body (Content-Length).',
  413: `Refused: a body may have at most ${BODY_LIMIT} bytes.`,
  415: 'Refused: send JSON.',
  421: 'Refused: this station answers only to its own addresses.',
} as const
type Status = keyof typeof REASONS

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
const onlyReads = ({ method }: FastifyRequest) => method === 'GET' || method === 'HEAD'

/** The target of an honest request is a path; a whole address in its place, or a second Host, means to confuse. */
const isForUs = ({ headers, raw }: FastifyRequest, authorities: readonly string[]): boolean => {
  const hosts = raw.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  const isOurs = authorities.includes(headers.host?.toLowerCase() ?? '')
  return hosts.length === 1 && isOurs && raw.url?.startsWith('/') === true
}

/** Somebody follows a link on another site to a page of ours, which shows nothing until it asks by itself. */
const isVisit = (request: FastifyRequest): boolean =>
  onlyReads(request) &&
  request.headers['sec-fetch-mode'] === 'navigate' &&
  request.headers['sec-fetch-dest'] === 'document' &&
  /^\/(console|trust)([/?]|$)/.test(request.url)

const comesFromElsewhere = (request: FastifyRequest, origins: readonly string[]): boolean => {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (origin !== undefined && !origins.includes(origin)) return true
  return site !== undefined && site !== 'same-origin' && site !== 'none' && !isVisit(request)
}

/** What a form of any site can send without being asked; none of our pages does. */
const FORM_TYPES = /^\s*(?:text\/plain|application\/x-www-form-urlencoded)\b/i

const bodyFault = (request: FastifyRequest): Status | null => {
  if (onlyReads(request)) return null
  const { headers } = request
  if (headers['transfer-encoding'] !== undefined) return 411
  if (Number(headers['content-length'] ?? 0) > BODY_LIMIT) return 413
  return FORM_TYPES.test(headers['content-type'] ?? '') ? 415 : null
}

const faultOf = (request: FastifyRequest, entrance: Entrance): Status | null => {
  const authorities = authoritiesOf(entrance)
  if (!isForUs(request, authorities)) return 421
  if (!METHODS.includes(request.method)) return 405
  const origins = authorities.map(authority => `${entrance.scheme}://${authority}`)
  return comesFromElsewhere(request, origins) ? 403 : bodyFault(request)
}

export const addGuards = (server: FastifyInstance, entrance: Entrance) => {
  server.addHook('onRequest', async (request, reply) => {
    const status = faultOf(request, entrance)
    if (status)
      return reply.code(status).header('connection', 'close').type('text/plain').send(REASONS[status])
  })
}
