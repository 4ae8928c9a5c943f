/** Pure rules of the gate: who may come in, and what the page shows instead. */
import type { Session } from '../../../electron/contract/staff.ts'

/**
 * `open`: somebody is at the desk · `own-password`: they must change what somebody else set · `sign-in`: nobody is ·
 * `first`: no account exists and it can be made here · `elsewhere`: it cannot be made here.
 */
export type GateState = 'open' | 'own-password' | 'sign-in' | 'first' | 'elsewhere'

export const gateState = ({ account, firstStart, screen }: Session): GateState => {
  if (account) return account.mustChangePassword ? 'own-password' : 'open'
  if (!firstStart) return 'sign-in'
  return screen ? 'first' : 'elsewhere'
}

/** What the first character of a name says of its owner in a circle; emoji and rare characters stay whole. */
export const initialOf = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? ''

/** How many tiles stand on a page of names. */
export const NAMES_PER_PAGE = 8

export const pageOf = <Item>(items: readonly Item[], page: number, size: number): Item[] =>
  items.slice(page * size, (page + 1) * size)
