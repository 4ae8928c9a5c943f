/** A dish with its picture, in the size of a list. */
import { useTranslation } from 'react-i18next'
import type { Dish } from '../../../electron/contract/round.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import styles from './Rounds.module.css'

export interface DishWordsProps {
  dish: Pick<Dish, 'title' | 'picture' | 'threshold' | 'minutes'>
  /** What else is to be known of it. */
  word?: string | undefined
}

export const DishWords = ({ dish, word }: DishWordsProps) => {
  const { t } = useTranslation('console')
  const { words } = useLanguage()
  return (
    <span className={styles.dish}>
      {dish.picture ? (
        <img className={styles.picture} src={dish.picture} alt="" />
      ) : (
        <span className={styles.picture} />
      )}
      <span className={styles.names}>
        <strong>{words(dish.title)}</strong>
        <span className={styles.meta}>
          {t('activities.minutesAndThreshold', { minutes: dish.minutes, people: dish.threshold })}
        </span>
        {word !== undefined && <span className={styles.word}>{word}</span>}
      </span>
    </span>
  )
}
