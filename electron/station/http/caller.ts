/** Reads from a request who calls, and lets an answer set the two cookies of ours. */
import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { SCREEN_HEADER } from '../../contract/host.ts'
import type { Staff } from '../staff/staff.ts'
import type { Caller } from './door.ts'
import type { ScreenProof } from './screenProof.ts'

/** Out of reach of scripts and of other sites; ends with the browser. */
const COOKIE: CookieSerializeOptions = { httpOnly: true, sameSite: 'strict', path: '/' }

export interface CallerParts {
  proof: ScreenProof
  staff: Staff
  /** Browsers share cookies among the ports of a host, so the names carry the port. */
  port: () => number
}

const cookieNames = (port: number) => ({
  screen: `diantai-screen-${port}`,
  staff: `diantai-staff-${port}`,
})

export const screenCookie = (reply: FastifyReply, { proof, port }: CallerParts) =>
  reply.setCookie(cookieNames(port()).screen, proof.secret, COOKIE)

/** Names the way that a request took: the kiosk's own screen, or another page of this machine. */
const fromOf = (screen: boolean) => (screen ? 'screen' : 'this machine')

export const readCaller = (request: FastifyRequest, reply: FastifyReply, parts: CallerParts): Caller => {
  const names = cookieNames(parts.port())
  const header = request.headers[SCREEN_HEADER]
  const screen = parts.proof.matches(typeof header === 'string' ? header : request.cookies[names.screen])
  const staffToken = request.cookies[names.staff]
  const session = parts.staff.read(staffToken)
  return {
    screen,
    account: session?.account ?? null,
    confirmed: session?.confirmed ?? false,
    from: fromOf(screen),
    keepSession: () => parts.staff.sessions.use(staffToken),
    staffToken,
    setStaffCookie: token => {
      if (token === null) reply.clearCookie(names.staff, COOKIE)
      else reply.setCookie(names.staff, token, COOKIE)
    },
    setScreenCookie: () => screenCookie(reply, parts),
  }
}
