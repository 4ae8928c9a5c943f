/** From how many orders a dish is staged, and how long it takes. */
import { useTranslation } from 'react-i18next'
import type { Dish } from '../../../electron/contract/round.ts'
import { ClockIcon, PeopleIcon } from '../../components/icons/fact.tsx'
import styles from './DishFacts.module.css'

const HOUR = 60

export const DishFacts = ({ dish: { threshold, minutes } }: { dish: Dish }) => {
  const { t } = useTranslation('order')
  const inHours = minutes >= 2 * HOUR && minutes % HOUR === 0
  return (
    <span className={styles.facts}>
      <span>
        <PeopleIcon />
        {t('threshold', { count: threshold })}
      </span>
      <span>
        <ClockIcon />
        {inHours ? t('hours', { count: minutes / HOUR }) : t('minutes', { count: minutes })}
      </span>
    </span>
  )
}
