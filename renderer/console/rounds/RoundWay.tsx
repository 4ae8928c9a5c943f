/** The way of a round from draft to close, with where it stands. */
import { useTranslation } from 'react-i18next'
import type { Round } from '../../../electron/contract/round.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import styles from './RoundWay.module.css'
import { wayOf } from './standing.rules.ts'

export const RoundWay = ({ round }: { round: Pick<Round, 'state' | 'review'> }) => {
  const { t } = useTranslation('console')
  const { steps, here } = wayOf(round)
  return (
    <ol className={styles.way} aria-label={t('rounds.way')}>
      {steps.map((step, place) => (
        <li
          key={step}
          className={place < here ? styles.done : place === here ? styles.here : ''}
          aria-current={place === here ? 'step' : undefined}
        >
          {place < here && <CheckIcon />}
          {t(`rounds.standing.${step}`)}
        </li>
      ))}
    </ol>
  )
}
