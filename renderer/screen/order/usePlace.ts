/** Names of where and when a pick is wanted. */
import type { Pick } from '../../../electron/contract/orders.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import type { Menu } from './menu.rules.ts'

export const usePlace = (menu: Menu) => {
  const { words } = useLanguage()
  const nameIn = (items: Menu['venues'], id: string) => {
    const item = items.find(known => known.id === id)
    return item ? words(item.name) : ''
  }
  return ({ venue, slot }: Pick) => ({ venue: nameIn(menu.venues, venue), slot: nameIn(menu.slots, slot) })
}
