/** Gives the owner of an account a new temporary password. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../electron/contract/accounts.ts'
import { client } from '../../client/station.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { KeyIcon } from '../../components/icons/people.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import styles from './Accounts.module.css'
import type { Handed } from './Handover.tsx'
import { TemporaryPassword, useTemporaryPassword } from './TemporaryPassword.tsx'

export interface ResetPanelProps {
  account: Account
  onHanded: (handed: Handed) => void
}

interface ResettingProps extends ResetPanelProps {
  onCancel: () => void
}

const Resetting = ({ account: { id, name, revision }, onHanded, onCancel }: ResettingProps) => {
  const { t } = useTranslation('accounts')
  const { t: common } = useTranslation('console')
  const confirmed = useConfirmed()
  const { attempt } = useAttempt()
  const password = useTemporaryPassword()
  const reset = () => {
    if (!password.check()) return
    attempt(async () => {
      await confirmed(() => client.accounts.resetPassword({ id, revision, password: password.value }))
      onHanded({ name, password: password.value })
    })
  }
  return (
    <>
      <TemporaryPassword password={password} />
      <div className={styles.choices}>
        <Action onPress={onCancel}>{common('form.cancel')}</Action>
        <Action tone="rail" icon={<CheckIcon />} onPress={reset}>
          {t('resetDo')}
        </Action>
      </div>
    </>
  )
}

export const ResetPanel = (props: ResetPanelProps) => {
  const { t } = useTranslation('accounts')
  const [resetting, setResetting] = useState(false)
  return (
    <Panel title={t('reset')}>
      <p className={styles.text}>{t('resetDetail')}</p>
      {resetting ? (
        <Resetting {...props} onCancel={() => setResetting(false)} />
      ) : (
        <div>
          <Action icon={<KeyIcon />} onPress={() => setResetting(true)}>
            {t('reset')}
          </Action>
        </div>
      )}
    </Panel>
  )
}
