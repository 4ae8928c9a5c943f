/** Lets staff in; when a session ends, what was being written stays behind the closed gate for whoever wrote it. */
import { useQuery } from '@tanstack/react-query'
import { Activity, type ReactNode, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../electron/contract/staff.ts'
import { station } from '../../client/station.ts'
import { Loader } from '../../components/Loader.tsx'
import { DensityProvider } from '../desk/density.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { EndNotice } from './EndNotice.tsx'
import { FirstStart } from './first/FirstStart.tsx'
import styles from './Gate.module.css'
import { type GateState, gateState } from './gate.rules.ts'
import { OwnPassword } from './OwnPassword.tsx'
import { SignIn } from './SignIn.tsx'
import { SessionContext } from './session.ts'
import { useGate } from './useGate.ts'
import { useIdleLeave } from './useIdleLeave.ts'
import { useSessionClock } from './useSessionClock.ts'
import { useSessionEnd } from './useSessionEnd.ts'

export interface GateProps {
  /** Shown on the first start, where everything may come from a backup. */
  restore?: ReactNode
  children: ReactNode
}

interface ClosedProps {
  state: Exclude<GateState, 'open'>
  gate: ReturnType<typeof useGate>
  restore: ReactNode
}

const Closed = ({ state, gate, restore }: ClosedProps) => {
  const { session } = gate
  if (state === 'elsewhere') return <Elsewhere />
  if (state === 'first') return <FirstStart onDone={gate.entered} restore={restore} />
  if (state === 'own-password' && session.account)
    return (
      <OwnPassword
        member={session.account}
        typed={gate.typed}
        onDone={gate.changed}
        onSignOut={gate.signOut}
      />
    )
  return <SignIn screen={session.screen} onDone={gate.entered} resuming={gate.owner} />
}

/** Who comes in finds the keyboard at the beginning; who comes back, where it was when the gate closed. */
const Room = ({ children }: { children: ReactNode }) => {
  const room = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const target = place.current ?? room.current
    target?.focus({ preventScroll: true })
    return () => {
      const active = document.activeElement
      place.current = active instanceof HTMLElement && room.current?.contains(active) ? active : null
    }
  }, [])
  return (
    <div className={styles.desk} ref={room} tabIndex={-1}>
      {children}
    </div>
  )
}

const Ending = ({ gate }: Pick<ClosedProps, 'gate'>) => {
  const { session } = gate
  const left = useIdleLeave(session, gate.leave)
  const { end, stay } = useSessionClock(session, gate.keep)
  // A touch anywhere keeps a person at the kiosk; the button is where it is looked for.
  if (left !== null) return <EndNotice kind="screen" seconds={left} onStay={() => undefined} />
  return end && <EndNotice {...end} onStay={stay} />
}

const Opened = ({ known, restore, children }: GateProps & { known: Session }) => {
  const gate = useGate(known)
  const { session, owner, keep, signOut, leave } = gate
  const state = gateState(session)
  return (
    <>
      {owner && (
        <SessionContext value={{ session, member: owner, keep, signOut, leave }} key={owner.id}>
          <Activity mode={state === 'open' ? 'visible' : 'hidden'}>
            <Room>{children}</Room>
          </Activity>
        </SessionContext>
      )}
      {state !== 'open' && <Closed state={state} gate={gate} restore={restore} />}
      <Ending gate={gate} />
    </>
  )
}

export const Gate = ({ restore, children }: GateProps) => {
  const { t } = useTranslation()
  // Somebody may sign in or out in another window of this browser.
  const session = useQuery({ ...station.staff.session.queryOptions(), refetchOnWindowFocus: 'always' })
  useSessionEnd()
  return (
    <DensityProvider kiosk={session.data?.screen ?? false}>
      <Loader data={session.data} pendingText={t('loading')}>
        {known => (
          <Opened known={known} restore={restore}>
            {children}
          </Opened>
        )}
      </Loader>
    </DensityProvider>
  )
}
