/** How often one address of the LAN may ask: generously for a page at work, sparingly for giving a password. */
import fastifyRateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { LanLimits } from './limits.ts'

/** Procedures that take a password or a PIN, in both tongues of the door. */
const TAKES_SECRET =
  /^\/(rpc\/staff\/(signIn|signInByPin|confirm|changePassword|changePin)|api\/staff\/(sign-in|sign-in-by-pin|confirm|password|pin))\b/

const takesSecret = ({ method, url }: FastifyRequest) => method !== 'GET' && TAKES_SECRET.test(url)

const HIDDEN = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false }

/** Before the routes, each of which it counts. */
export const addRates = async (server: FastifyInstance, limits: LanLimits) => {
  await server.register(fastifyRateLimit, {
    keyGenerator: request => `${takesSecret(request) ? 'secret ' : ''}${normalizeIP(request.ip)}`,
    max: request => (takesSecret(request) ? limits.secrets : limits.requests),
    timeWindow: request => (takesSecret(request) ? limits.secretsWithin : limits.requestsWithin),
    // How much is left is nobody's business until it is too much.
    addHeadersOnExceeding: HIDDEN,
    addHeaders: HIDDEN,
    errorResponseBuilder: (_request, { statusCode, after }) => ({
      statusCode,
      code: 'TOO_MANY_REQUESTS',
      message: `Refused: too many requests from this address; try again in ${after}.`,
    }),
  })
  // Connections are counted as well: whoever asks too much has to connect anew for each refusal.
  server.addHook('onSend', async (_request, reply) => {
    if (reply.statusCode === 429) reply.header('connection', 'close')
  })
}
