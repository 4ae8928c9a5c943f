/** Step 3: a PIN for the kiosk, typed twice on its pad; it may wait. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../../desk/density.tsx'
import { PinEntry } from '../PinEntry.tsx'
import { pinProblem } from '../secret.rules.ts'
import { useFocusHere } from '../useFocusHere.ts'
import styles from './PinStep.module.css'
import type { FirstStartState } from './useFirstStart.ts'

const usePinTwice = (onChosen: (pin: string) => void) => {
  const { t } = useTranslation('gate')
  const [pin, setPin] = useState('')
  const [first, setFirst] = useState<string | null>(null)
  const [refused, setRefused] = useState<{ text: string; times: number }>({ text: '', times: 0 })
  const refuse = (text: string) => {
    setFirst(null)
    setRefused(({ times }) => ({ text, times: times + 1 }))
  }
  const submit = () => {
    setPin('')
    if (pinProblem(pin, pin) === 'simple') return refuse(t('first.pinSimple'))
    if (first === null) return setFirst(pin)
    if (first !== pin) return refuse(t('first.pinDiffers'))
    return onChosen(pin)
  }
  const problem = pin === '' && first === null && refused.text !== '' ? refused.text : null
  return { pin, setPin, second: first !== null, submit, problem, shake: refused.times }
}

export const PinStep = ({ first }: { first: FirstStartState }) => {
  const { t } = useTranslation('gate')
  const heading = useFocusHere<HTMLHeadingElement>()
  const typed = usePinTwice(first.make)
  return (
    <div className={styles.step}>
      <h2 className={styles.title} ref={heading} tabIndex={-1}>
        {t('first.steps.pin')}
      </h2>
      <p className={styles.text}>{t(typed.second ? 'first.pinAgain' : 'first.pinDetail')}</p>
      <PinEntry
        value={typed.pin}
        onChange={typed.setPin}
        onSubmit={typed.submit}
        busy={first.pending}
        error={first.problem ?? typed.problem}
        shake={typed.shake}
      />
      <Action onPress={() => first.make(null)}>{t(first.pending ? 'first.making' : 'first.skip')}</Action>
    </div>
  )
}
