/** Sets, changes or removes one's own PIN for the kiosk. What is typed here is kept nowhere. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, station } from '../../client/station.ts'
import { Form } from '../../components/Form.tsx'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { LockIcon } from '../../components/icons/identify.tsx'
import { Note } from '../../components/Note.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { SecretField } from '../gate/SecretField.tsx'
import { useSession } from '../gate/session.ts'
import { useTry } from '../gate/useTry.ts'
import styles from './Account.module.css'
import { NO_PIN, type PinField, type PinValues, pinProblems } from './pin.rules.ts'

/** What is wrong with each field, in words of `mine`. */
const WORDS = {
  format: 'mine.pinWrong',
  simple: 'mine.pinSimple',
  differs: 'mine.pinDiffers',
  missing: 'mine.pinPasswordMissing',
} as const

const usePinForm = () => {
  const { t } = useTranslation('accounts')
  const { t: gate } = useTranslation('gate')
  const say = useSay()
  const queries = useQueryClient()
  const [values, setValues] = useState<PinValues>(NO_PIN)
  const [problems, setProblems] = useState<ReturnType<typeof pinProblems>>({})
  const change = useTry({
    call: client.staff.changePin,
    onRight: (_, { pin }) => {
      setValues(NO_PIN)
      say({ text: t(pin === null ? 'mine.pinRemoved' : 'mine.pinSetDone') })
      void queries.invalidateQueries({ queryKey: station.staff.key() })
    },
    wrongText: gate('confirm.wrong'),
  })
  const send = (pin: string | null) => {
    const found = pinProblems(values, pin === null)
    setProblems(found)
    if (Object.keys(found).length === 0) change.attempt({ password: values.password, pin })
  }
  const fieldOf = (field: PinField) => {
    const problem = problems[field]
    return {
      value: values[field],
      onChange: (text: string) => setValues({ ...values, [field]: text }),
      error: problem && t(WORDS[problem]),
    }
  }
  return { fieldOf, set: () => send(values.next), remove: () => send(null), problem: change.problem }
}

export const PinPanel = () => {
  const { t } = useTranslation('accounts')
  const { hasPin, name } = useSession().member
  const form = usePinForm()
  return (
    <Panel title={t('mine.pin')}>
      <Form className={styles.form} label={t('mine.pin')} onSubmit={form.set}>
        <p className={styles.hint}>{t(hasPin ? 'mine.pinHas' : 'mine.pinHasNot')}</p>
        <SecretField
          {...form.fieldOf('next')}
          label={t('mine.pinNext')}
          hint={t('mine.pinHint')}
          inputMode="numeric"
          autoComplete="off"
        />
        <SecretField
          {...form.fieldOf('again')}
          label={t('mine.pinAgain')}
          inputMode="numeric"
          autoComplete="off"
        />
        <input type="text" autoComplete="username" value={name} readOnly hidden />
        <SecretField
          {...form.fieldOf('password')}
          label={t('mine.pinPassword')}
          autoComplete="current-password"
        />
        {form.problem !== null && <Note tone="alarm">{form.problem}</Note>}
        <div className={styles.actions}>
          <Action type="submit" icon={<LockIcon />}>
            {t(hasPin ? 'mine.pinChange' : 'mine.pinSet')}
          </Action>
          {hasPin && (
            <Action tone="alarm" icon={<TrashIcon />} onPress={form.remove}>
              {t('mine.pinRemove')}
            </Action>
          )}
        </div>
      </Form>
    </Panel>
  )
}
