/** Notices, in any answer of the station, that the staff session is over. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Session } from '../../../electron/contract/staff.ts'
import { errorCode } from '../../client/errors.ts'
import { station } from '../../client/station.ts'

const endsSession = (error: unknown) => errorCode(error) === 'UNAUTHORIZED'

export const useSessionEnd = () => {
  const queries = useQueryClient()
  useEffect(() => {
    const end = () =>
      queries.setQueryData(station.staff.session.queryKey(), (session: Session | undefined) =>
        session?.account ? { ...session, account: null } : session,
      )
    const off = [
      queries.getQueryCache().subscribe(event => {
        if (event.type !== 'updated') return
        if (event.action.type === 'failed' && endsSession(event.action.error)) end()
      }),
      queries.getMutationCache().subscribe(event => {
        if (event.type !== 'updated') return
        if (event.action.type === 'error' && endsSession(event.action.error)) end()
      }),
    ]
    return () => {
      for (const stop of off) stop()
    }
  }, [queries])
}
