/** Open staff sessions, in memory: they end with the station. */
import { randomBytes } from 'node:crypto'
import { endsIn, isConfirmed, isOver, type SessionTimes } from './staff.rules.ts'

interface Kept extends SessionTimes {
  account: string
  from: string
}

export const openSessions = (monotonic: () => number) => {
  const sessions = new Map<string, Kept>()

  const forgetOver = () => {
    for (const [token, session] of sessions) if (isOver(session, monotonic())) sessions.delete(token)
  }
  const find = (token: string | undefined): Kept | undefined => {
    const session = token === undefined ? undefined : sessions.get(token)
    if (!token || !session) return undefined
    if (!isOver(session, monotonic())) return session
    sessions.delete(token)
    return undefined
  }

  return {
    /** Answers with the token of a new session. @param from as in Caller. */
    open: (account: string, from: string): string => {
      forgetOver()
      const token = randomBytes(32).toString('base64url')
      const now = monotonic()
      sessions.set(token, { account, from, openedAt: now, usedAt: now, confirmedAt: null })
      return token
    },
    /** Whose session the token opens now; null: none. */
    read: (token: string | undefined) => {
      const session = find(token)
      if (!session) return null
      const now = monotonic()
      return {
        account: session.account,
        confirmed: isConfirmed(session, now),
        endsIn: endsIn(session, now),
      }
    },
    /** Staff did something: the session stays open. What a page asks by itself does not count. */
    use: (token: string | undefined) => {
      const session = find(token)
      if (session) session.usedAt = monotonic()
    },
    confirm: (token: string | undefined) => {
      const session = find(token)
      if (session) session.confirmedAt = monotonic()
    },
    end: (token: string | undefined) => {
      if (token) sessions.delete(token)
    },
    endWhere: (matches: (session: { token: string; account: string; from: string }) => boolean) => {
      for (const [token, { account, from }] of sessions) {
        if (matches({ token, account, from })) sessions.delete(token)
      }
    },
  }
}
export type Sessions = ReturnType<typeof openSessions>
