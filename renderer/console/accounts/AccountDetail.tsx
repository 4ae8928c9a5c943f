/** One account: its words, a new password for its owner, and whether it may sign in. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Account } from '../../../electron/contract/accounts.ts'
import { PersonIcon } from '../../components/icons/people.tsx'
import { Note } from '../../components/Note.tsx'
import { History } from '../audit/History.tsx'
import { Action } from '../desk/density.tsx'
import { Page } from '../desk/Page.tsx'
import { useSession } from '../gate/session.ts'
import { AccessPanel } from './AccessPanel.tsx'
import { AccountEdit } from './AccountEdit.tsx'
import type { Handed } from './Handover.tsx'
import { ResetPanel } from './ResetPanel.tsx'

export interface AccountDetailProps {
  account: Account
  onHanded: (handed: Handed) => void
}

const Own = () => {
  const { t } = useTranslation('accounts')
  const [, navigate] = useLocation()
  return (
    <Note
      tone="quiet"
      icon={<PersonIcon />}
      actions={<Action onPress={() => navigate('/account')}>{t('toOwn')}</Action>}
    >
      {t('ownHere')}
    </Note>
  )
}

export const AccountDetail = ({ account, onHanded }: AccountDetailProps) => {
  const { t } = useTranslation('accounts')
  const { member } = useSession()
  return (
    <Page title={t('edit', { name: account.name })} back="/accounts">
      <AccountEdit account={account} />
      {account.id === member.id ? (
        <Own />
      ) : (
        <>
          {account.disabledAt === null && <ResetPanel account={account} onHanded={onHanded} />}
          <AccessPanel account={account} />
        </>
      )}
      <History room="accounts" item={account.id} />
    </Page>
  )
}
