/** A dish on the menu: picture, title, what makes one want to come, and whether it has been picked. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pick } from '../../../electron/contract/orders.ts'
import type { Dish } from '../../../electron/contract/round.ts'
import { CheckIcon, PlusIcon } from '../../components/icons/action.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import styles from './DishCard.module.css'
import { DishFacts } from './DishFacts.tsx'
import { DishPicture } from './DishPicture.tsx'
import type { Menu } from './menu.rules.ts'
import { usePlace } from './usePlace.ts'

export interface DishCardProps {
  menu: Menu
  dish: Dish
  pick: Pick | undefined
  onTouch: (picture: Element | null) => void
}

export const DishCard = ({ menu, dish, pick, onTouch }: DishCardProps) => {
  const { t } = useTranslation('order')
  const { words } = useLanguage()
  const placeOf = usePlace(menu)
  const picture = useRef<HTMLSpanElement>(null)
  return (
    <Pressable
      className={`${styles.card} ${pick ? styles.picked : ''}`}
      onPress={() => onTouch(picture.current)}
    >
      <span className={styles.picture} ref={picture}>
        <DishPicture menu={menu} dish={dish} />
      </span>
      <span className={styles.words}>
        <b className={styles.title}>{words(dish.title)}</b>
        <span className={styles.pitch}>{words(dish.pitch)}</span>
        <span className={styles.foot}>
          <span className={styles.facts}>
            {pick ? (
              <span className={styles.where}>{t('place', placeOf(pick))}</span>
            ) : (
              <DishFacts dish={dish} />
            )}
          </span>
          <span className={styles.mark}>{pick ? <CheckIcon /> : <PlusIcon />}</span>
        </span>
      </span>
    </Pressable>
  )
}
