/** Above the form of an item: who else has it open, and where it stands on its way to the screens. */
import { useLocation } from 'wouter'
import type { Review } from '../../../electron/contract/approval.ts'
import type { ItemState } from '../../../electron/contract/common.ts'
import { mayApprove } from '../approvals/review.rules.ts'
import { useMe } from '../approvals/useMe.ts'
import { Others } from '../presence/Others.tsx'
import { usePresence } from '../presence/usePresence.ts'
import { Standing } from './Standing.tsx'

export interface ItemStandingProps {
  room: string
  /** Undefined for a new item. */
  item: (Review & { id: string; state: ItemState }) | undefined
}

export const ItemStanding = ({ room, item }: ItemStandingProps) => {
  const present = usePresence(room, item?.id ?? null)
  const [, navigate] = useLocation()
  const me = useMe()
  const read = item && mayApprove(item, me) ? () => navigate(`/approvals/${room}/${item.id}`) : undefined
  return (
    <>
      <Others present={present} />
      {item && <Standing review={item} isUp={item.state === 'live'} onRead={read} />}
    </>
  )
}
