/** Builds the HTTP door of a station; listening is a step of its own, so that tests use the real one. */
import fastifyCookie from '@fastify/cookie'
import fastifyHelmet from '@fastify/helmet'
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import type { Routes } from '../rooms.ts'
import type { Staff } from '../staff/staff.ts'
import { readCaller } from './caller.ts'
import { addGuards, BODY_LIMIT } from './guards.ts'
import { addMedia, type MediaParts } from './media.ts'
import { addPage } from './page.ts'
import { addRpc } from './rpc.ts'
import type { ScreenProof } from './screenProof.ts'

const SELF = ["'self'"]
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: SELF,
    styleSrc: SELF,
    imgSrc: [...SELF, 'blob:'],
    mediaSrc: SELF,
    fontSrc: SELF,
    connectSrc: SELF,
    frameAncestors: ["'none'"],
    formAction: ["'none'"],
    baseUri: ["'none'"],
  },
}

export interface ServerParts extends MediaParts {
  pageDir: string
  routes: Routes
  staff: Staff
  proof: ScreenProof
  log: FastifyBaseLogger
}

export const createServer = async ({ pageDir, routes, staff, proof, log, ...media }: ServerParts) => {
  const server = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    // A body that drips costs one socket for a minute, not for ever; the change stream is an answer, not a request.
    requestTimeout: 60_000,
    forceCloseConnections: true,
  })
  const port = () => {
    const address = server.server.address()
    return typeof address === 'object' && address ? address.port : 0
  }
  const callerParts = { proof, staff, port }
  addGuards(server, port)
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await server.register(fastifyCookie)
  await addPage(server, pageDir, callerParts)
  addMedia(server, media)
  addRpc(server, routes, (request, reply) => readCaller(request, reply, callerParts))
  return server
}
