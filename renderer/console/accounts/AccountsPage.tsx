/** 账号: everybody who may enter the console, and the form of one. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Route, Switch, useLocation } from 'wouter'
import type { Account } from '../../../electron/contract/accounts.ts'
import { station } from '../../client/station.ts'
import { PlusIcon } from '../../components/icons/action.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { Page } from '../desk/Page.tsx'
import { DraftsNote } from '../form/DraftsNote.tsx'
import { Gone } from '../form/Gone.tsx'
import { AccountDetail } from './AccountDetail.tsx'
import { AccountList } from './AccountList.tsx'
import { type Handed, Handover } from './Handover.tsx'
import { NewAccount } from './NewAccount.tsx'

const List = ({ accounts }: { accounts: Account[] }) => {
  const { t } = useTranslation('accounts')
  const [, navigate] = useLocation()
  return (
    <Page
      title={t('title')}
      detail={t('detail')}
      action={
        <Action tone="rail" icon={<PlusIcon />} onPress={() => navigate('/accounts/new')}>
          {t('new')}
        </Action>
      }
    >
      <DraftsNote room="accounts" />
      <AccountList accounts={accounts} />
    </Page>
  )
}

interface EditProps {
  id: string
  accounts: Account[]
  onHanded: (handed: Handed) => void
}

const Edit = ({ id, accounts, onHanded }: EditProps) => {
  const { t } = useTranslation('accounts')
  const account = accounts.find(one => one.id === id)
  if (id === 'new') return <NewAccount onHanded={onHanded} />
  if (account) return <AccountDetail key={id} account={account} onHanded={onHanded} />
  return (
    <Page title={t('title')} back="/accounts">
      <Gone back="/accounts" />
    </Page>
  )
}

export const AccountsPage = () => {
  const [, navigate] = useLocation()
  const accounts = useQuery(station.accounts.list.queryOptions())
  // Held by the page alone: once it is left, nobody reads the password again.
  const [handed, setHanded] = useState<Handed | null>(null)
  const noted = () => {
    setHanded(null)
    navigate('/accounts')
  }
  if (handed) return <Handover {...handed} onNoted={noted} />
  return (
    <Answer of={accounts}>
      {list => (
        <Switch>
          <Route path="/accounts/:id">
            {({ id }) => <Edit id={id} accounts={list} onHanded={setHanded} />}
          </Route>
          <Route>
            <List accounts={list} />
          </Route>
        </Switch>
      )}
    </Answer>
  )
}
