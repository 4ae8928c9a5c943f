/** Asks for the PIN; counts down when tries come too fast. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../electron/contract/staff.ts'
import { errorData } from '../../client/errors.ts'
import { station } from '../../client/station.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { PinPad } from './PinPad.tsx'
import { waitSecondsOf } from './pin.rules.ts'
import { useCountdown } from './useCountdown.ts'

const useSignIn = (onDone: (session: Session) => void) => {
  const [pin, setPin] = useState('')
  const [wrong, setWrong] = useState(0)
  const wait = useCountdown()
  const signIn = useMutation(
    station.staff.signInByPin.mutationOptions({
      onSuccess: onDone,
      onError: error => {
        setPin('')
        setWrong(count => count + 1)
        wait.start(waitSecondsOf(errorData(error)))
      },
    }),
  )
  return { pin, setPin, wrong, wait: wait.left, signIn }
}

/** @param resumed the session ended while somebody was at work, which waits unchanged behind the gate. */
export const SignIn = ({ onDone, resumed }: { onDone: (session: Session) => void; resumed: boolean }) => {
  const { t } = useTranslation('console')
  const errorText = useErrorText()
  const { pin, setPin, wrong, wait, signIn } = useSignIn(onDone)
  const said = signIn.error && pin === '' ? errorText(signIn.error) : null
  return (
    <PinPad
      title={t('gate.signIn')}
      value={pin}
      onChange={setPin}
      onSubmit={() => signIn.mutate({ account: 'demo', pin })}
      busy={signIn.isPending || wait > 0}
      error={wait > 0 ? t('gate.wait', { seconds: wait }) : said}
      shake={wrong}
    >
      <p>{t(resumed ? 'gate.resumed' : 'gate.signInDetail')}</p>
    </PinPad>
  )
}
