/** Notices, in any answer of the station, that the session is over or that the account may do less than it did. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Session } from '../../../electron/contract/staff.ts'
import { errorCode } from '../../client/errors.ts'
import { station } from '../../client/station.ts'

/** Refusals after which the page does not know any more who is at the desk. */
const ASK_AGAIN = ['PASSWORD_CHANGE_NEEDED', 'ROLE_NEEDED']

export const useSessionEnd = () => {
  const queries = useQueryClient()
  useEffect(() => {
    const queryKey = station.staff.session.queryKey()
    const look = (error: unknown) => {
      const code = errorCode(error)
      if (ASK_AGAIN.includes(code)) void queries.invalidateQueries({ queryKey })
      if (code !== 'UNAUTHORIZED') return
      queries.setQueryData(queryKey, (session: Session | undefined) =>
        session?.account ? { ...session, account: null, endsIn: null } : session,
      )
    }
    const off = [
      queries.getQueryCache().subscribe(event => {
        if (event.type === 'updated' && event.action.type === 'failed') look(event.action.error)
      }),
      queries.getMutationCache().subscribe(event => {
        if (event.type === 'updated' && event.action.type === 'error') look(event.action.error)
      }),
    ]
    return () => {
      for (const stop of off) stop()
    }
  }, [queries])
}
