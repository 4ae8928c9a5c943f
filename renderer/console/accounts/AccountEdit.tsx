/** Changes name, office and roles of an account. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Account } from '../../../electron/contract/accounts.ts'
import { client } from '../../client/station.ts'
import { useRoleWords } from '../../i18n/useRoleWords.ts'
import { useSay } from '../desk/say.tsx'
import { Conflict } from '../form/Conflict.tsx'
import { FormShell } from '../form/FormShell.tsx'
import { useForm } from '../form/useForm.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import { AccountFields } from './AccountFields.tsx'
import { type AccountValues, type AccountWords, checkAccount, valuesOf } from './account.rules.ts'

const useAccountForm = (account: Account) => {
  const { t } = useTranslation('accounts')
  const say = useSay()
  const confirmed = useConfirmed()
  const [, navigate] = useLocation()
  const [initial] = useState(() => valuesOf(account))
  return useForm<AccountValues, AccountWords, Account>({
    room: 'accounts',
    item: account.id,
    initial,
    check: checkAccount,
    send: (words, { revision }) =>
      confirmed(() => client.accounts.update({ ...words, id: account.id, revision })),
    onSaved: () => {
      say({ text: t('saved') })
      navigate('/accounts')
    },
  })
}

export const AccountEdit = ({ account }: { account: Account }) => {
  const { t } = useTranslation('accounts')
  const { allOf } = useRoleWords()
  const [, navigate] = useLocation()
  const form = useAccountForm(account)
  const theirs = {
    name: account.name,
    office: account.office || t('noOffice'),
    roles: allOf(account.roles),
  }
  return (
    <FormShell
      {...form}
      label={t('words')}
      submitLabel={t('save')}
      onSubmit={form.submit}
      onCancel={() => navigate('/accounts')}
      onDiscard={() => form.restart(valuesOf(account))}
      conflict={
        <Conflict
          theirs={t('theirs', theirs)}
          onKeepMine={() => form.submitWith({ revision: account.revision })}
          onTakeTheirs={() => form.restart(valuesOf(account))}
        />
      }
    >
      <AccountFields values={form.values} onChange={form.change} problems={form.problems} />
    </FormShell>
  )
}
