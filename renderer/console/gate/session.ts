/** Who is at the desk, for everything behind the gate. */
import { createContext, useContext } from 'react'
import type { Role } from '../../../electron/contract/common.ts'
import type { Session } from '../../../electron/contract/staff.ts'

/** Whoever is signed in. */
export type Member = NonNullable<Session['account']>

/** Somebody to choose from at the kiosk. */
export type Named = Pick<Member, 'id' | 'name' | 'office'>

/** @param password what was typed, where it was a password. */
export type Entered = (session: Session, password?: string) => void

export interface GateSession {
  session: Session
  /** Whose desk this is; it stays theirs while their session is over and the gate is shut. */
  member: Member
  /** Takes over what the station answered about the session. */
  keep: (session: Session) => void
  /** Ends the session and shows the gate. */
  signOut: () => void
  /** Ends the session and brings the board back. */
  leave: () => void
}

export const SessionContext = createContext<GateSession | null>(null)

export const useSession = (): GateSession => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession is for what stands behind the gate; put it inside <Gate>')
  return session
}

export const mayAny = (has: readonly Role[], needed: readonly Role[]): boolean =>
  needed.length === 0 || needed.some(role => has.includes(role))

/** Whether whoever is at the desk has one of the roles: `may('editor', 'approver')`. */
export const useMay = () => {
  const { roles } = useSession().member
  return (...needed: Role[]) => mayAny(roles, needed)
}
