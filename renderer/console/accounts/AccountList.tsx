/** The list of accounts with its search, and what the house still lacks. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../electron/contract/accounts.ts'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { Rows } from '../../components/Row.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useRoleWords } from '../../i18n/useRoleWords.ts'
import { useFinds } from '../../search/useFinds.ts'
import { AccountRow } from './AccountRow.tsx'
import styles from './Accounts.module.css'
import { inOrder, missingRole } from './account.rules.ts'

const LACKS = {
  editor: { title: 'noEditor', detail: 'noEditorDetail' },
  approver: { title: 'noApprover', detail: 'noApproverDetail' },
} as const

const Lacking = ({ accounts }: { accounts: Account[] }) => {
  const { t } = useTranslation('accounts')
  const missing = missingRole(accounts)
  if (!missing) return null
  return (
    <Note tone="attention" icon={<WarningIcon />} title={t(LACKS[missing].title)}>
      {t(LACKS[missing].detail)}
    </Note>
  )
}

export const AccountList = ({ accounts }: { accounts: Account[] }) => {
  const { t } = useTranslation('accounts')
  const { allOf } = useRoleWords()
  const [search, setSearch] = useState('')
  const finds = useFinds(search)
  const visible = inOrder(accounts).filter(({ name, office, roles }) => finds([name, office, allOf(roles)]))
  return (
    <>
      <Lacking accounts={accounts} />
      <div className={styles.search}>
        <TextField
          type="search"
          label={t('search')}
          labelHidden
          placeholder={t('searchHint')}
          value={search}
          onChange={setSearch}
          autoComplete="off"
        />
        <p className={styles.hint} role="status">
          {t('count', { count: visible.length })}
        </p>
      </div>
      {visible.length === 0 ? (
        <p>{t('noneFound')}</p>
      ) : (
        <Rows label={t('title')}>
          {visible.map(account => (
            <AccountRow key={account.id} account={account} />
          ))}
        </Rows>
      )}
    </>
  )
}
