/** Lets staff in by PIN; when a session ends, what was being written stays behind the closed gate. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Session } from '../../../electron/contract/staff.ts'
import { station } from '../../client/station.ts'
import { Loader } from '../../components/Loader.tsx'
import { DensityProvider } from '../desk/density.tsx'
import { ChoosePin } from './ChoosePin.tsx'
import styles from './Gate.module.css'
import { SignIn } from './SignIn.tsx'
import { SessionContext } from './session.ts'
import { useIdleLeave } from './useIdleLeave.ts'
import { useSessionEnd } from './useSessionEnd.ts'

const useGate = (session: Session) => {
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  // Once open, the desk stays mounted until somebody signs out by will.
  const [desk, setDesk] = useState(session.account !== null)
  if (session.account !== null && !desk) setDesk(true)

  const keep = useCallback(
    (next: Session) => queries.setQueryData(station.staff.session.queryKey(), next),
    [queries],
  )
  const { mutate } = useMutation({
    ...station.staff.signOut.mutationOptions({ onSuccess: keep }),
    // The session must end even if the station is away just now.
    retry: true,
    retryDelay: 500,
  })
  const signOut = useCallback(() => {
    mutate(undefined, {
      onSuccess: next => {
        keep(next)
        setDesk(false)
      },
    })
  }, [mutate, keep])
  const leave = useCallback(() => {
    keep({ ...session, account: null })
    mutate(undefined)
    navigate('~/')
  }, [keep, mutate, navigate, session])
  const entered = (next: Session) => {
    keep(next)
    // While the gate was closed every question of staff was refused.
    void queries.invalidateQueries()
  }
  return { desk, entered, value: { session, signOut, leave } }
}

const Opened = ({ session, children }: { session: Session; children: ReactNode }) => {
  const { desk, entered, value } = useGate(session)
  useIdleLeave(session, value.leave)
  return (
    <SessionContext value={value}>
      {desk && (
        <div className={styles.desk} inert={!(session.account !== null)} hidden={!(session.account !== null)}>
          {children}
        </div>
      )}
      {!(session.account !== null) &&
        (!session.firstStart ? (
          <SignIn onDone={entered} resumed={desk} />
        ) : (
          <ChoosePin onDone={entered} possible={session.screen} />
        ))}
    </SessionContext>
  )
}

export const Gate = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation()
  const session = useQuery(station.staff.session.queryOptions())
  useSessionEnd()
  return (
    <DensityProvider kiosk={session.data?.screen ?? false}>
      <Loader data={session.data} pendingText={t('loading')}>
        {known => <Opened session={known}>{children}</Opened>}
      </Loader>
    </DensityProvider>
  )
}
