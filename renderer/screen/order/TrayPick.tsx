/** A pick in the tray; a touch opens it to change it or to take it out. */
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Pick } from '../../../electron/contract/orders.ts'
import { Pressable } from '../../components/Pressable.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { DishPicture } from './DishPicture.tsx'
import { flyFrom } from './flight.ts'
import { dishOf, type Menu } from './menu.rules.ts'
import styles from './TrayPick.module.css'
import { usePlace } from './usePlace.ts'

export interface TrayPickProps {
  menu: Menu
  pick: Pick
  origin: RefObject<DOMRect | null>
  isBeingChanged: boolean
  /** Many picks share the tray: each shows its title alone. */
  isBrief: boolean
  onTouch: () => void
}

export const TrayPick = ({ menu, pick, origin, isBeingChanged, isBrief, onTouch }: TrayPickProps) => {
  const { words } = useLanguage()
  const { venue, slot } = usePlace(menu)(pick)
  const place = useRef<HTMLLIElement>(null)
  const picture = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    // A narrow tray shows no pictures; there the whole pick flies.
    flyFrom(origin.current, picture.current?.offsetParent ? picture.current : place.current)
    origin.current = null
  }, [origin])
  const dish = dishOf(menu, pick.dish)
  if (!dish) return null
  return (
    <li className={styles.place} ref={place}>
      <Pressable className={styles.pick} data-changing={isBeingChanged || undefined} onPress={onTouch}>
        <span className={styles.picture} ref={picture}>
          <DishPicture menu={menu} dish={dish} />
        </span>
        <span className={styles.words}>
          <b>{words(dish.title)}</b>
          {!isBrief && <span>{venue}</span>}
          {!isBrief && <span>{slot}</span>}
        </span>
      </Pressable>
    </li>
  )
}
