/** The dishes of one category in whole pages, with large buttons to turn them. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pick } from '../../../electron/contract/orders.ts'
import type { Dish } from '../../../electron/contract/round.ts'
import { DownIcon, UpIcon } from '../../components/icons/action.tsx'
import { PageTurner } from '../../components/PageTurner.tsx'
import { COMPACT, useMedia } from '../frame/useMedia.ts'
import { DishCard } from './DishCard.tsx'
import styles from './DishPages.module.css'
import { DISHES_PER_PAGE, type Menu, pagesOf } from './menu.rules.ts'

export interface DishPagesProps {
  menu: Menu
  dishes: readonly Dish[]
  picks: readonly Pick[]
  onTouch: (dish: string, picture: Element | null) => void
}

export const DishPages = ({ menu, dishes, picks, onTouch }: DishPagesProps) => {
  const { t } = useTranslation('order')
  const [page, setPage] = useState(0)
  const isCompact = useMedia(COMPACT)
  const pages = pagesOf(dishes, isCompact ? DISHES_PER_PAGE.compact : DISHES_PER_PAGE.usual)
  const shown = pages[page] ?? []
  // A page that is not full keeps the places of the full ones, so that nothing jumps under the finger.
  const places = pages.length > 1 ? (pages[0]?.length ?? 0) : shown.length
  return (
    <div className={styles.pages}>
      <ul className={styles.grid} data-places={places} key={page}>
        {shown.map(dish => (
          <li key={dish.id} className={styles.place}>
            <DishCard
              menu={menu}
              dish={dish}
              pick={picks.find(pick => pick.dish === dish.id)}
              onTouch={picture => onTouch(dish.id, picture)}
            />
          </li>
        ))}
      </ul>
      {pages.length > 1 && (
        <div className={styles.turner}>
          <PageTurner
            page={page}
            count={pages.length}
            onTurn={setPage}
            previous={{ icon: <UpIcon />, label: t('previousPage') }}
            next={{ icon: <DownIcon />, label: t('nextPage') }}
          />
        </div>
      )}
    </div>
  )
}
