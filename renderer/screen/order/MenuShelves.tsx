/** The menu: categories in a rail under the left hand, the dishes of one of them beside it. */
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Pick } from '../../../electron/contract/orders.ts'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { DishPages } from './DishPages.tsx'
import styles from './MenuShelves.module.css'
import { type Menu, type Shelf, shelvesOf } from './menu.rules.ts'

export interface MenuShelvesProps {
  menu: Menu
  picks: readonly Pick[]
  onTouch: (dish: string, picture: Element | null) => void
}

const picksOn = (shelf: Shelf, picks: readonly Pick[]) =>
  picks.filter(pick => shelf.dishes.some(({ id }) => id === pick.dish)).length

const ShelfTab = ({ shelf, count }: { shelf: Shelf; count: number }) => {
  const { words } = useLanguage()
  const { id, name, pictogram } = shelf.category
  return (
    <Tab id={id} className={styles.tab ?? ''}>
      <span className={styles.pictogram}>
        <CategoryIcon name={pictogram} />
        {count > 0 && <span className={styles.count}>{count}</span>}
      </span>
      <span>{words(name)}</span>
    </Tab>
  )
}

export const MenuShelves = ({ menu, picks, onTouch }: MenuShelvesProps) => {
  const { t } = useTranslation('order')
  const [, navigate] = useLocation()
  const [shelves] = useState(() => shelvesOf(menu))
  return (
    <Tabs orientation="vertical" className={styles.shelves ?? ''}>
      <div className={styles.side}>
        <TabList aria-label={t('categories')} className={styles.rail ?? ''}>
          {shelves.map(shelf => (
            <ShelfTab key={shelf.category.id} shelf={shelf} count={picksOn(shelf, picks)} />
          ))}
        </TabList>
        <Pressable className={styles.wish} onPress={() => navigate('/wish')}>
          {t('wish')}
        </Pressable>
      </div>
      {shelves.map(({ category, dishes }) => (
        <TabPanel key={category.id} id={category.id} className={styles.panel ?? ''}>
          <DishPages menu={menu} dishes={dishes} picks={picks} onTouch={onTouch} />
        </TabPanel>
      ))}
    </Tabs>
  )
}
