/** The menu of a round, every dish with its picture. */
import { useTranslation } from 'react-i18next'
import type { ListedRound } from '../../../electron/contract/round.ts'
import { DishWords } from './DishWords.tsx'
import styles from './Rounds.module.css'

export const RoundMenu = ({ round }: { round: ListedRound }) => {
  const { t } = useTranslation('console')
  return (
    <ul className={styles.menu} aria-label={t('rounds.menu')}>
      {round.dishes.map(dish => (
        <li key={dish.id}>
          <DishWords dish={dish} />
        </li>
      ))}
    </ul>
  )
}
