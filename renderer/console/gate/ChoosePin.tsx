/** The first start: staff choose a PIN, typed twice; possible on the kiosk's screen alone. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../electron/contract/staff.ts'
import { errorCode } from '../../client/errors.ts'
import { station } from '../../client/station.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { PinPad, PinRefused } from './PinPad.tsx'

interface TwiceOptions {
  /** The first of two entries begins. */
  onStart: () => void
  onChosen: (pin: string) => void
}

const usePinTwice = ({ onStart, onChosen }: TwiceOptions) => {
  const [pin, setPin] = useState('')
  const [first, setFirst] = useState<string | null>(null)
  const [differed, setDiffered] = useState(0)
  const submit = () => {
    setPin('')
    setFirst(first === null ? pin : null)
    if (first === null) onStart()
    else if (first === pin) onChosen(pin)
    else setDiffered(count => count + 1)
  }
  return { pin, setPin, second: first !== null, differed, submit }
}

const Refused = () => {
  const { t } = useTranslation('console')
  return (
    <PinRefused title={t('gate.choose')}>
      <p>{t('gate.notHere')}</p>
      <p>{t('gate.notHereKiosk')}</p>
      <p>{t('gate.notHereTicket')}</p>
    </PinRefused>
  )
}

const Choosing = ({ onDone }: { onDone: (session: Session) => void }) => {
  const { t } = useTranslation('console')
  const errorText = useErrorText()
  const choose = useMutation(station.staff.makeAdministrator.mutationOptions({ onSuccess: onDone }))
  const typed = usePinTwice({
    onStart: choose.reset,
    onChosen: pin => choose.mutate({ name: '管理员', office: '', password: `${pin}-console`, pin }),
  })
  if (errorCode(choose.error) === 'FORBIDDEN') return <Refused />
  const untouched = typed.pin === '' && !typed.second
  const differed = typed.differed > 0 && !choose.isPending ? t('gate.differs') : null
  return (
    <PinPad
      title={t(typed.second ? 'gate.repeat' : 'gate.choose')}
      value={typed.pin}
      onChange={typed.setPin}
      onSubmit={typed.submit}
      busy={choose.isPending}
      error={untouched ? (choose.error ? errorText(choose.error) : differed) : null}
      shake={typed.differed + choose.failureCount}
    >
      <p>{t(typed.second ? 'gate.repeatDetail' : 'gate.chooseDetail')}</p>
    </PinPad>
  )
}

export const ChoosePin = ({ onDone, possible }: { onDone: (session: Session) => void; possible: boolean }) =>
  possible ? <Choosing onDone={onDone} /> : <Refused />
