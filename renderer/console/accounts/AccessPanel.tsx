/** Takes the right to sign in from an account, or gives it back. */
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../electron/contract/accounts.ts'
import { client } from '../../client/station.ts'
import { UndoIcon } from '../../components/icons/action.tsx'
import { LockIcon } from '../../components/icons/identify.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useMoment } from '../form/useMoment.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import styles from './Accounts.module.css'

const useAccess = () => {
  const { t } = useTranslation('accounts')
  const say = useSay()
  const confirmed = useConfirmed()
  const { attempt } = useAttempt()
  const enable = ({ id, revision, name }: Account) =>
    attempt(async () => {
      await confirmed(() => client.accounts.enable({ id, revision }))
      say({ text: t('isEnabled', { name }) })
    })
  const disable = ({ id, revision, name }: Account) =>
    attempt(async () => {
      const disabled = await confirmed(() => client.accounts.disable({ id, revision }))
      say({
        text: t('isDisabled', { name }),
        action: { label: t('undo'), run: () => enable(disabled) },
      })
    })
  return { enable, disable }
}

export const AccessPanel = ({ account }: { account: Account }) => {
  const { t } = useTranslation('accounts')
  const { moment } = useMoment()
  const { enable, disable } = useAccess()
  const { name, disabledAt } = account
  const title = disabledAt === null ? t('access') : t('disabledSince', { moment: moment(disabledAt) })
  return (
    <Panel title={title}>
      <p className={styles.text}>{t(disabledAt === null ? 'accessDetail' : 'enableDetail')}</p>
      <div>
        {disabledAt === null ? (
          <Action
            tone="alarm"
            icon={<LockIcon />}
            aria-label={t('disableOf', { name })}
            onPress={() => disable(account)}
          >
            {t('disable')}
          </Action>
        ) : (
          <Action
            tone="rail"
            icon={<UndoIcon />}
            aria-label={t('enableOf', { name })}
            onPress={() => enable(account)}
          >
            {t('enable')}
          </Action>
        )}
      </div>
    </Panel>
  )
}
