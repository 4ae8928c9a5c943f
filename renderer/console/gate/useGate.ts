/** Whose desk stands behind the gate, and how it is entered and left. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import type { Session } from '../../../electron/contract/staff.ts'
import { station } from '../../client/station.ts'
import { gateState } from './gate.rules.ts'
import type { Member } from './session.ts'
import { useEnding } from './useEnding.ts'

/** What is left of a session that is over. */
const over = (session: Session): Session => ({ ...session, account: null, confirmed: false, endsIn: null })

const useKeep = () => {
  const queries = useQueryClient()
  return useCallback(
    (next: Session) => {
      const queryKey = station.staff.session.queryKey()
      // What was asked before may be answered only now, and would be believed.
      void queries.cancelQueries({ queryKey })
      queries.setQueryData(queryKey, next)
    },
    [queries],
  )
}

/** Once open the desk stays its owner's until they sign out by will or somebody else comes in. */
const useOwner = (session: Session) => {
  const [owner, setOwner] = useState<Member | null>(null)
  const [seen, setSeen] = useState<Member | null>(null)
  const account = gateState(session) === 'open' ? session.account : null
  if (account !== seen) {
    setSeen(account)
    if (account) setOwner(account)
  }
  return { owner, leaveDesk: useCallback(() => setOwner(null), []) }
}

/** The session must end even if the station is away just now; for the page it is over at once. */
const useSignOut = (done: (next: Session) => void) =>
  useMutation(station.staff.signOut.mutationOptions({ retry: true, retryDelay: 500, onSuccess: done }))

/** @param known what the station said last about the session. */
export const useGate = (known: Session) => {
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const keep = useKeep()
  const { mutate } = useSignOut(keep)
  const session = useEnding() ? over(known) : known
  const { owner, leaveDesk } = useOwner(session)
  const [typed, setTyped] = useState<string | null>(null)

  const end = useCallback(
    (address: string) => {
      leaveDesk()
      mutate(undefined)
      navigate(address, { replace: true })
    },
    [leaveDesk, mutate, navigate],
  )
  // Whoever comes next begins at the beginning.
  const signOut = useCallback(() => end('/'), [end])
  const leave = useCallback(() => end('~/'), [end])
  const changed = () => {
    setTyped(null)
    void queries.invalidateQueries()
  }
  const entered = (next: Session, password?: string) => {
    const isAnother = owner?.id !== next.account?.id
    setTyped(next.account?.mustChangePassword ? (password ?? null) : null)
    // Another person begins with nothing that the first one had looked up, and not where that one was.
    if (isAnother) queries.removeQueries({ type: 'inactive' })
    if (isAnother && owner !== null) navigate('/', { replace: true })
    keep(next)
    // While the gate was closed every question of staff was refused.
    void queries.invalidateQueries()
  }
  return { session, owner, typed, entered, changed, keep, signOut, leave }
}
