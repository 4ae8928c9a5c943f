/** Serves the built page, and lets a browser spend its ticket for the screen's cookie. */
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { TICKET_PARAMETER } from '../../contract/host.ts'
import { type CallerParts, screenCookie } from './caller.ts'

const YEAR_SECONDS = 31_536_000

const SCREEN_PAGES = ['/', '/order', '/results', '/rate', '/wish', '/join', '/notices', '/shows', '/shows/*']
const CONSOLE_PAGES = ['/console', '/console/*', '/trust']

/** A ticket in the address is spent at once and leaves the address, so that it cannot be read or used again. */
const spendTicket = (request: FastifyRequest, reply: FastifyReply, parts: CallerParts): boolean => {
  const query = request.query as Record<string, unknown>
  const ticket = query[TICKET_PARAMETER]
  if (typeof ticket !== 'string' || !parts.entrance.local) return false
  if (parts.proof.spend(ticket)) screenCookie(reply, parts)
  reply.redirect(request.url.split('?')[0] ?? '/', 303)
  return true
}

export const addPage = async (server: FastifyInstance, pageDir: string, parts: CallerParts) => {
  await server.register(fastifyStatic, { root: pageDir, serve: false, cacheControl: false })

  server.get('/assets/*', (request, reply) => {
    const { '*': name } = request.params as { '*': string }
    // Names carry a hash of the content, so what a name means never changes.
    reply.header('cache-control', `max-age=${YEAR_SECONDS}, immutable`)
    return reply.sendFile(`assets/${name}`)
  })

  const index = (request: FastifyRequest, reply: FastifyReply) => {
    if (spendTicket(request, reply, parts)) return reply
    return reply.header('cache-control', 'no-store').sendFile('index.html')
  }
  const pages = parts.entrance.local ? [...SCREEN_PAGES, ...CONSOLE_PAGES] : CONSOLE_PAGES
  for (const path of pages) server.get(path, index)
}
