/** The picture of a dish, or its category's pictogram where staff brought none. */
import type { Dish } from '../../../electron/contract/round.ts'
import { CategoryIcon } from '../../components/icons/category.tsx'
import styles from './DishPicture.module.css'
import type { Menu } from './menu.rules.ts'

export const DishPicture = ({ menu, dish }: { menu: Menu; dish: Dish }) => {
  if (dish.picture) return <img className={styles.picture} src={dish.picture} alt="" draggable={false} />
  const category = menu.categories.find(({ id }) => id === dish.category)
  return (
    <span className={styles.none}>
      <CategoryIcon name={category?.pictogram ?? 'other'} />
    </span>
  )
}
