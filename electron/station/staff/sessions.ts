/** Open staff sessions, in memory: they end with the station. */
import { randomBytes } from 'node:crypto'
import { isOver, type SessionTimes } from './staff.rules.ts'

export const openSessions = (monotonic: () => number) => {
  const sessions = new Map<string, SessionTimes>()
  return {
    /** Answers with the token of a new session. */
    open: (): string => {
      for (const [token, session] of sessions) if (isOver(session, monotonic())) sessions.delete(token)
      const token = randomBytes(32).toString('base64url')
      sessions.set(token, { openedAt: monotonic(), usedAt: monotonic() })
      return token
    },
    /** Whether the token opens a session now. */
    isOpen: (token: string | undefined): boolean => {
      const session = token === undefined ? undefined : sessions.get(token)
      if (!token || !session) return false
      if (!isOver(session, monotonic())) return true
      sessions.delete(token)
      return false
    },
    /** Staff did something: the session stays open. What a page asks by itself does not count. */
    use: (token: string | undefined) => {
      const session = token === undefined ? undefined : sessions.get(token)
      if (session) session.usedAt = monotonic()
    },
    end: (token: string | undefined) => {
      if (token) sessions.delete(token)
    },
    endAllBut: (token: string | undefined) => {
      for (const other of sessions.keys()) if (other !== token) sessions.delete(other)
    },
  }
}
