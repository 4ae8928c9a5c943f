/** What the station says about ordering now; the menu on which a person began stays until the person is done. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrderingState } from '../../../electron/contract/health.ts'
import { station } from '../../client/station.ts'
import type { Menu } from './menu.rules.ts'

export interface MenuNow {
  /** undefined while it is not known, null when no round is open. */
  menu: Menu | null | undefined
  /** False once the round of `menu` takes no more orders. */
  isOpen: boolean
  ordering: OrderingState
}

export const useMenu = (): MenuNow => {
  const latest = useQuery(station.rounds.menu.queryOptions()).data
  const ordering = useQuery(station.health.ordering.queryOptions()).data?.state
  const [begun, setBegun] = useState<Menu | null>(null)
  if (latest && begun === null) setBegun(latest)
  const menu = ordering === undefined ? undefined : (begun ?? latest)
  return { menu, isOpen: begun !== null && latest?.id === begun.id, ordering: ordering ?? 'ready' }
}
