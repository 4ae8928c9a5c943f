/** Makes an account; its temporary password is shown once when it is made. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Account } from '../../../electron/contract/accounts.ts'
import { client } from '../../client/station.ts'
import { Page } from '../desk/Page.tsx'
import { FormShell } from '../form/FormShell.tsx'
import { useForm } from '../form/useForm.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import { AccountFields } from './AccountFields.tsx'
import { type AccountValues, type AccountWords, checkAccount, newAccount } from './account.rules.ts'
import type { Handed } from './Handover.tsx'
import { TemporaryPassword, useTemporaryPassword } from './TemporaryPassword.tsx'

const useNewAccount = (onHanded: (handed: Handed) => void) => {
  const confirmed = useConfirmed()
  // Beside the form's values, which are kept as a draft.
  const password = useTemporaryPassword()
  const form = useForm<AccountValues, AccountWords, Account>({
    room: 'accounts',
    item: 'new',
    initial: newAccount,
    check: checkAccount,
    send: words => confirmed(() => client.accounts.create({ ...words, password: password.value })),
    onSaved: ({ name }) => onHanded({ name, password: password.value }),
  })
  return { form, password, submit: () => password.check() && form.submit() }
}

export const NewAccount = ({ onHanded }: { onHanded: (handed: Handed) => void }) => {
  const { t } = useTranslation('accounts')
  const [, navigate] = useLocation()
  const { form, password, submit } = useNewAccount(onHanded)
  return (
    <Page title={t('new')} back="/accounts">
      <FormShell
        {...form}
        label={t('new')}
        submitLabel={t('make')}
        onSubmit={submit}
        onCancel={() => navigate('/accounts')}
        onDiscard={() => form.restart(newAccount)}
      >
        <AccountFields values={form.values} onChange={form.change} problems={form.problems} />
        <TemporaryPassword password={password} />
      </FormShell>
    </Page>
  )
}
