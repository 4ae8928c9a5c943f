/** How the kiosk's page proves itself: a per-boot secret in a header or cookie, or a ticket that is spent once. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const digest = (text: string) => createHash('sha256').update(text).digest()
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))

/** @param secret what the host adds to each request of its window; made up here when there is none. */
export const createScreenProof = (secret: string = randomBytes(32).toString('hex')) => {
  const tickets = new Set<string>()
  return {
    secret,
    matches: (shown: string | undefined): boolean => shown !== undefined && same(shown, secret),
    /** A ticket for one browser; it works once. */
    issue: (): string => {
      const ticket = randomBytes(24).toString('base64url')
      tickets.add(ticket)
      return ticket
    },
    spend: (ticket: string): boolean => tickets.delete(ticket),
  }
}
export type ScreenProof = ReturnType<typeof createScreenProof>
