/** Where connections from the LAN come in: counted before anything is spent on them, then handed to TLS. */
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { normalizeIP } from '@fastify/rate-limit'
import type { LanLimits } from './limits.ts'

export interface FrontParts {
  limits: LanLimits
  monotonic: () => number
  /** Takes a connection that begins a TLS handshake. */
  accept: (socket: Socket) => void
  /** Where somebody is sent who began without TLS. */
  secureAddress: (localAddress: string) => string
}

/** First byte of a TLS record that carries a handshake (RFC 8446, 5.1). */
const HANDSHAKE = 0x16
const looksLikeHttp = (head: Buffer) => /^[A-Z]{3,7} /.test(head.toString('latin1', 0, 8))

/** Typing an address without https:// is the most common mistake. */
const sendToHttps = (socket: Socket, address: string) =>
  socket.end(
    `HTTP/1.1 307 Temporary Redirect\r\nLocation: ${address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
  )

/** Counts connections by address; a whole IPv6 network of one customer counts as one. */
const createCounter = ({ limits, monotonic }: FrontParts) => {
  const open = new Map<string, number>()
  const fresh = new Map<string, number>()
  let all = 0
  let allFresh = 0
  let windowBegan = monotonic()

  const turnWindow = () => {
    if (monotonic() - windowBegan < limits.newWithin) return
    windowBegan = monotonic()
    fresh.clear()
    allFresh = 0
  }
  const isTooMuch = (address: string) =>
    all >= limits.connections ||
    allFresh >= limits.newConnections ||
    (open.get(address) ?? 0) >= limits.connectionsPerAddress ||
    (fresh.get(address) ?? 0) >= limits.newPerAddress

  return {
    /** Answers with what takes the connection off the count, or null when there are too many. */
    enter: (address: string): (() => void) | null => {
      turnWindow()
      if (isTooMuch(address)) return null
      all += 1
      allFresh += 1
      open.set(address, (open.get(address) ?? 0) + 1)
      fresh.set(address, (fresh.get(address) ?? 0) + 1)
      return () => {
        all -= 1
        const left = (open.get(address) ?? 1) - 1
        if (left > 0) open.set(address, left)
        else open.delete(address)
      }
    },
  }
}

const listen = async (server: Server, host: string, port: number) => {
  server.listen({ host, port, exclusive: true })
  await once(server, 'listening')
  // A connection that could not be taken, for want of descriptors, is no reason to end the station.
  server.on('error', () => undefined)
}

export const createFront = (parts: FrontParts) => {
  const { limits, accept, secureAddress } = parts
  const counter = createCounter(parts)
  const sockets = new Set<Socket>()
  const servers: Server[] = []

  const hear = (socket: Socket) => {
    const head: unknown = socket.read()
    if (!Buffer.isBuffer(head)) return
    socket.removeAllListeners('readable').setTimeout(0)
    if (head[0] === HANDSHAKE) {
      socket.unshift(head)
      accept(socket)
    } else if (looksLikeHttp(head)) sendToHttps(socket, secureAddress(socket.localAddress ?? ''))
    else socket.destroy()
  }

  const greet = (socket: Socket) => {
    const leave = counter.enter(normalizeIP(socket.remoteAddress ?? ''))
    if (!leave) {
      socket.resetAndDestroy()
      return
    }
    sockets.add(socket)
    socket.once('close', () => {
      sockets.delete(socket)
      leave()
    })
    socket.on('error', () => socket.destroy())
    socket.setTimeout(limits.handshake, () => socket.destroy())
    socket.on('readable', () => hear(socket))
  }

  const stopListening = () => {
    for (const server of servers.splice(0)) server.close()
  }

  return {
    /** All of the addresses or, when one of them cannot be had, none. */
    listen: async (addresses: readonly string[], port: number) => {
      try {
        for (const address of addresses) {
          const server = createServer({ noDelay: true }, greet)
          servers.push(server)
          await listen(server, address, port)
        }
      } catch (error) {
        stopListening()
        throw error
      }
    },
    stopListening,
    hangUp: () => {
      for (const socket of sockets) socket.destroy()
    },
  }
}
