/** Builds the HTTP door of a station; listening is a step of its own, so that tests use the real one. */
import fastifyCookie from '@fastify/cookie'
import fastifyHelmet from '@fastify/helmet'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Routes } from '../rooms.ts'
import type { Staff } from '../staff/staff.ts'
import { readCaller } from './caller.ts'
import type { Entrance } from './entrance.ts'
import { addGuards, BODY_LIMIT } from './guards.ts'
import { addMedia, type MediaParts } from './media.ts'
import { addPage } from './page.ts'
import { addRpc, type ReadCaller, type ReportFailure } from './rpc.ts'
import type { ScreenProof } from './screenProof.ts'
import { addStrangers } from './strangers.ts'
import { addTrust } from './trust.ts'

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
  authorityFile: () => string | null
  report: ReportFailure
}

/** What every door has behind it; the doors differ in who may come, and how. */
export const furnish = async (server: FastifyInstance, parts: ServerParts, entrance: Entrance) => {
  const callerParts = { proof: parts.proof, staff: parts.staff, entrance }
  const caller: ReadCaller = (request, reply) => readCaller(request, reply, callerParts)
  addGuards(server, entrance)
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    // The console may be closed to the LAN again; a browser that insists on HTTPS would then never see the kiosk.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await server.register(fastifyCookie)
  if (!entrance.local) addStrangers(server, caller)
  await addPage(server, parts.pageDir, callerParts)
  addTrust(server, parts.authorityFile)
  addMedia(server, parts)
  addRpc(server, parts.routes, caller, parts.report)
}

/** The door of the kiosk and of other pages on this machine. */
export const createServer = async (parts: ServerParts) => {
  const server = Fastify({
    loggerInstance: parts.log,
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
  await furnish(server, parts, {
    scheme: 'http',
    hosts: () => ['127.0.0.1', 'localhost'],
    port,
    local: true,
  })
  return server
}
