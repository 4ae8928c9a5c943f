/** Pure rules of the accounts page: its form, its order, and what it says of the whole. */
import { Account } from '../../../electron/contract/accounts.ts'
import type { Role } from '../../../electron/contract/common.ts'

export interface AccountValues {
  name: string
  office: string
  roles: Role[]
  revision: number
}

export const newAccount: AccountValues = { name: '', office: '', roles: ['editor'], revision: 0 }

export const valuesOf = ({ name, office, roles, revision }: Account): AccountValues => ({
  name,
  office,
  roles,
  revision,
})

const AccountWords = Account.pick({ name: true, office: true, roles: true })
export type AccountWords = Pick<Account, 'name' | 'office' | 'roles'>

export const checkAccount = ({ name, office, roles }: AccountValues) =>
  AccountWords.safeParse({ name, office, roles })

const collator = new Intl.Collator('zh-CN')

/** Those who can sign in first, by name. */
export const inOrder = (accounts: readonly Account[]): Account[] =>
  [...accounts].sort(
    (a, b) =>
      Number(a.disabledAt !== null) - Number(b.disabledAt !== null) || collator.compare(a.name, b.name),
  )

/** A role that the house cannot work without and that nobody has; null: none is missing. */
export const missingRole = (accounts: readonly Account[]): 'editor' | 'approver' | null => {
  const has = (role: Role) =>
    accounts.some(({ roles, disabledAt }) => disabledAt === null && roles.includes(role))
  if (!has('editor')) return 'editor'
  return has('approver') ? null : 'approver'
}
