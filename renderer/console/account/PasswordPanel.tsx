/** Changes one's own password. What is typed here is kept nowhere. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/station.ts'
import { Form } from '../../components/Form.tsx'
import { KeyIcon } from '../../components/icons/people.tsx'
import { Note } from '../../components/Note.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { PasswordPairFields } from '../gate/PasswordPairFields.tsx'
import { SecretField } from '../gate/SecretField.tsx'
import { useSession } from '../gate/session.ts'
import { usePasswordPair } from '../gate/usePasswordPair.ts'
import { useTry } from '../gate/useTry.ts'
import styles from './Account.module.css'

const usePasswordForm = () => {
  const { t } = useTranslation('accounts')
  const { t: gate } = useTranslation('gate')
  const say = useSay()
  const { member } = useSession()
  const [current, setCurrent] = useState('')
  const [missing, setMissing] = useState(false)
  const pair = usePasswordPair([member.name, member.office])
  const change = useTry({
    call: client.staff.changePassword,
    onRight: () => {
      setCurrent('')
      pair.clear()
      say({ text: t('mine.passwordChanged') })
    },
    wrongText: gate('own.currentWrong'),
  })
  const submit = () => {
    setMissing(current === '')
    if (pair.check() && current !== '') change.attempt({ current, next: pair.next })
  }
  return { current, setCurrent, missing, pair, submit, problem: change.problem }
}

export const PasswordPanel = () => {
  const { t } = useTranslation('accounts')
  const { member } = useSession()
  const form = usePasswordForm()
  return (
    <Panel title={t('mine.password')}>
      <Form className={styles.form} label={t('mine.password')} onSubmit={form.submit}>
        <input type="text" autoComplete="username" value={member.name} readOnly hidden />
        <SecretField
          label={t('mine.current')}
          value={form.current}
          onChange={form.setCurrent}
          error={form.missing ? t('mine.currentMissing') : undefined}
          autoComplete="current-password"
        />
        <PasswordPairFields pair={form.pair} />
        {form.problem !== null && <Note tone="alarm">{form.problem}</Note>}
        <p className={styles.hint}>{t('mine.passwordDetail')}</p>
        <div className={styles.actions}>
          <Action type="submit" icon={<KeyIcon />}>
            {t('mine.passwordDo')}
          </Action>
        </div>
      </Form>
    </Panel>
  )
}
