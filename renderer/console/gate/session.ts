/** Who is at the desk, for everything behind the gate. */
import { createContext, useContext } from 'react'
import type { Session } from '../../../electron/contract/staff.ts'

export interface GateSession {
  session: Session
  /** Ends the session and shows the gate. */
  signOut: () => void
  /** Ends the session and brings the board back. */
  leave: () => void
}

export const SessionContext = createContext<GateSession>({
  session: { firstStart: false, account: null, screen: false, confirmed: false },
  signOut: () => undefined,
  leave: () => undefined,
})
export const useSession = () => useContext(SessionContext)
