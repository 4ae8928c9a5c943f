/** Above the form of an item: who else has it open, and where it stands on its way to the screens. */
import type { Review } from '../../../electron/contract/approval.ts'
import { Others } from '../presence/Others.tsx'
import { usePresence } from '../presence/usePresence.ts'
import { Standing } from './Standing.tsx'

export interface ItemStandingProps {
  room: string
  /** Undefined for a new item. */
  item: (Review & { id: string }) | undefined
}

export const ItemStanding = ({ room, item }: ItemStandingProps) => {
  const present = usePresence(room, item?.id ?? null)
  return (
    <>
      <Others present={present} />
      {item && <Standing review={item} />}
    </>
  )
}
