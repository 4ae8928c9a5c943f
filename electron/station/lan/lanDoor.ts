/** The console's door to the LAN: the station's routes over TLS, with limits that keep the kiosk out of reach. */
import type { Server as TlsServer } from 'node:tls'
import Fastify, { LogController } from 'fastify'
import type { Entrance } from '../http/entrance.ts'
import { BODY_LIMIT } from '../http/guards.ts'
import { furnish, type ServerParts } from '../http/server.ts'
import type { Identity } from './certificates.rules.ts'
import { createFront } from './front.ts'
import { consoleAddresses, hostInUrl } from './lan.rules.ts'
import type { LanLimits } from './limits.ts'
import { refusePipelining } from './pipelining.ts'
import { addRates } from './rates.ts'

export interface LanDoorParts {
  server: ServerParts
  limits: LanLimits
  monotonic: () => number
}

export interface LanDoorOptions {
  addresses: readonly string[]
  port: number
  hosts: readonly string[]
  identity: Identity
}

export interface LanDoor {
  /** New names and a certificate for them, without anybody noticing. */
  answerTo(hosts: readonly string[], identity: Identity): void
  /** Lets nobody in any more; what is being answered has a moment to arrive, unless there is none to lose. */
  close(farewell: 'polite' | 'at once'): Promise<void>
}

const tlsOf = ({ certificate, key }: Identity) => ({ cert: certificate, key, minVersion: 'TLSv1.2' as const })

/** A word or two, as in the addresses of the kiosk's own pages. */
const LOOKS_LIKE_A_PAGE = /^(?:\/[a-z-]{1,40}){0,3}\/?$/

const createTls = async ({ server: parts, limits }: LanDoorParts, entrance: Entrance, identity: Identity) => {
  const server = Fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.keepAlive,
    connectionTimeout: limits.silence,
    https: {
      ...tlsOf(identity),
      handshakeTimeout: limits.handshake,
      headersTimeout: limits.headers,
      maxHeaderSize: limits.headerBytes,
      // How often the two limits of time above are looked at.
      connectionsCheckingInterval: Math.min(1_000, limits.headers),
    },
  })
  refusePipelining(server, limits.atOnce)
  await addRates(server, limits)
  await furnish(server, parts, entrance)
  const toConsole = { preHandler: server.rateLimit() }
  server.setNotFoundHandler(toConsole, (request, reply) =>
    request.is404 && LOOKS_LIKE_A_PAGE.test(request.url) && request.method === 'GET'
      ? reply.redirect('/console', 302)
      : reply.code(404).type('text/plain').send('There is nothing here; the console is at /console.'),
  )
  await server.ready()
  // The front listens in its place; without this event Node never looks whether a request takes too long.
  server.server.emit('listening')
  return server
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

export const openLanDoor = async (parts: LanDoorParts, options: LanDoorOptions): Promise<LanDoor> => {
  const { limits, monotonic } = parts
  const { port } = options
  let { hosts } = options
  const entrance: Entrance = {
    scheme: 'https',
    local: false,
    port: () => port,
    hosts: () => hosts.map(hostInUrl),
  }
  let tls: TlsServer | null = null
  const front = createFront({
    limits,
    monotonic,
    accept: socket => (tls ? tls.emit('connection', socket) : socket.destroy()),
    secureAddress: localAddress => consoleAddresses([localAddress], port)[0] ?? '',
  })
  // First, because a port that is taken is tried again and again, and this costs next to nothing.
  await front.listen(options.addresses, port)
  const server = await createTls(parts, entrance, options.identity).catch((error: unknown) => {
    front.stopListening()
    throw error
  })
  tls = server.server
  return {
    answerTo: (next, identity) => {
      hosts = next
      server.server.setSecureContext(tlsOf(identity))
    },
    close: async farewell => {
      front.stopListening()
      if (farewell === 'polite') await pause(limits.farewell)
      front.hangUp()
      await server.close()
    },
  }
}
