/** Pure rules of accounts: how names are compared, who keeps the house from being locked, what others may see. */
import type { Account } from '../../contract/accounts.ts'

export interface KeptAccount extends Omit<Account, 'hasPin'> {
  /** Null: this account signs in by PIN alone, or not at all. */
  passwordHash: string | null
  pinHash: string | null
}

/** Names that look alike are one name: width, case and blanks do not tell them apart. */
export const sameName = (a: string, b: string): boolean => folded(a) === folded(b)
export const folded = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

const keepsHouse = ({ roles, disabledAt }: KeptAccount) =>
  disabledAt === null && roles.includes('administrator')

/** Somebody can make accounts. */
export const hasAdministrator = (accounts: readonly KeptAccount[]): boolean => accounts.some(keepsHouse)

/** An account as the console shows it: without its secrets. */
export const shown = ({ passwordHash: _, pinHash, ...account }: KeptAccount): Account => ({
  ...account,
  hasPin: pinHash !== null,
})
