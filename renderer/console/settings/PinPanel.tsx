/** Changes the PIN. What is typed here is kept nowhere. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/station.ts'
import { LockIcon } from '../../components/icons/identify.tsx'
import { Note } from '../../components/Note.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { Two } from '../form/Two.tsx'
import { NO_PINS, type PinValues, pinProblems } from './pin.rules.ts'
import styles from './Settings.module.css'

const FIELDS = ['current', 'next', 'again'] as const

const usePinForm = () => {
  const { t } = useTranslation('console')
  const say = useSay()
  const [values, setValues] = useState<PinValues>(NO_PINS)
  const [tried, setTried] = useState(false)
  const clear = () => {
    setValues(NO_PINS)
    setTried(false)
  }
  const change = useMutation({
    mutationFn: () => client.staff.changePin({ password: values.current, pin: values.next }),
    onSuccess: () => {
      clear()
      say({ text: t('settings.pinChanged') })
    },
  })
  const problems = pinProblems(values)
  const submit = () => {
    setTried(true)
    if (problems.length === 0 && !change.isPending) change.mutate()
  }
  return { values, setValues, problems: tried ? problems : [], submit, change }
}

export const PinPanel = () => {
  const { t } = useTranslation('console')
  const errorText = useErrorText()
  const { values, setValues, problems, submit, change } = usePinForm()
  return (
    <Panel title={t('settings.pin')}>
      <form
        className={styles.form}
        noValidate
        aria-label={t('settings.pin')}
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <Two>
          {FIELDS.map(name => (
            <TextField
              key={name}
              type="password"
              inputMode="numeric"
              autoComplete="off"
              label={t(`settings.pins.${name}`)}
              value={values[name]}
              onChange={text => setValues({ ...values, [name]: text })}
              error={problems.includes(name) ? t(`settings.pinProblem.${name}`) : undefined}
            />
          ))}
        </Two>
        {change.error && <Note tone="alarm">{errorText(change.error)}</Note>}
        <p className={styles.hint}>{t('settings.pinHint')}</p>
        <div>
          <Action type="submit" icon={<LockIcon />}>
            {t('settings.pinChange')}
          </Action>
        </div>
      </form>
    </Panel>
  )
}
