/** Reads from a request who calls, and lets an answer set the two cookies of ours. */
import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { SCREEN_HEADER } from '../../contract/host.ts'
import { Refusal } from '../refusal.ts'
import type { Staff } from '../staff/staff.ts'
import type { Caller } from './door.ts'
import type { Entrance } from './entrance.ts'
import type { ScreenProof } from './screenProof.ts'

/** Out of reach of scripts and of other sites; ends with the browser. */
const cookieOptions = ({ scheme }: Entrance): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  path: '/',
  secure: scheme === 'https',
})

export interface CallerParts {
  proof: ScreenProof
  staff: Staff
  entrance: Entrance
}

/**
 * Browsers share cookies among the ports of a host, so the names carry the port. A browser takes a `__Host-` cookie
 * only from this very host over TLS: no other machine of the domain can plant one.
 */
const cookieNames = ({ scheme, port }: Entrance) => {
  const prefix = scheme === 'https' ? '__Host-' : ''
  return { screen: `${prefix}diantai-screen-${port()}`, staff: `${prefix}diantai-staff-${port()}` }
}

export const screenCookie = (reply: FastifyReply, { proof, entrance }: CallerParts) => {
  // Whoever is on the LAN is not at the kiosk.
  if (!entrance.local) throw new Refusal('FORBIDDEN')
  reply.setCookie(cookieNames(entrance).screen, proof.secret, cookieOptions(entrance))
}

const isScreen = (request: FastifyRequest, { proof, entrance }: CallerParts): boolean => {
  if (!entrance.local) return false
  const header = request.headers[SCREEN_HEADER]
  return proof.matches(typeof header === 'string' ? header : request.cookies[cookieNames(entrance).screen])
}

/** Names the way that a request took: the kiosk's own screen, another page of this machine, or a PC of the LAN. */
const fromOf = (request: FastifyRequest, screen: boolean, { local }: Entrance) => {
  if (!local) return request.ip
  return screen ? 'screen' : 'this machine'
}

export const readCaller = (request: FastifyRequest, reply: FastifyReply, parts: CallerParts): Caller => {
  const { staff: cookie } = cookieNames(parts.entrance)
  const options = cookieOptions(parts.entrance)
  const screen = isScreen(request, parts)
  const staffToken = request.cookies[cookie]
  const session = parts.staff.read(staffToken)
  return {
    screen,
    account: session?.account ?? null,
    confirmed: session?.confirmed ?? false,
    from: fromOf(request, screen, parts.entrance),
    keepSession: () => parts.staff.sessions.use(staffToken),
    staffToken,
    setStaffCookie: token => {
      if (token === null) reply.clearCookie(cookie, options)
      else reply.setCookie(cookie, token, options)
    },
    setScreenCookie: () => screenCookie(reply, parts),
  }
}
