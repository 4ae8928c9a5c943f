/** Asks whoever chose their name for the PIN. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/station.ts'
import { GateFrame } from './GateFrame.tsx'
import { PinEntry } from './PinEntry.tsx'
import styles from './PinSignIn.module.css'
import { Resumed } from './Resumed.tsx'
import type { Entered, Named } from './session.ts'
import { useTry } from './useTry.ts'
import { Who } from './Who.tsx'

export interface PinSignInProps {
  who: Named
  onDone: Entered
  resumed: boolean
  onAnother: () => void
}

export const PinSignIn = ({ who, onDone, resumed, onAnother }: PinSignInProps) => {
  const { t } = useTranslation('gate')
  const [pin, setPin] = useState('')
  const signIn = useTry({
    call: client.staff.signInByPin,
    onRight: session => onDone(session),
    onWrong: () => setPin(''),
    wrongText: t('pin.wrong'),
  })
  return (
    <GateFrame
      title={t(resumed ? 'resumed' : 'pin.title')}
      words={resumed ? <Resumed name={who.name} /> : <p>{t('pin.detail')}</p>}
      back={{ label: t('pin.another'), onPress: onAnother }}
    >
      <div className={styles.who}>
        <Who {...who} />
      </div>
      <PinEntry
        value={pin}
        onChange={setPin}
        onSubmit={() => signIn.attempt({ account: who.id, pin })}
        busy={signIn.blocked}
        error={pin === '' ? signIn.problem : null}
        shake={signIn.refusals}
      />
    </GateFrame>
  )
}
