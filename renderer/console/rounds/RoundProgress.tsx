/** Where every item of a closed round stands, with what is known of it. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListedRound } from '../../../electron/contract/round.ts'
import type { RoundReport } from '../../../electron/contract/roundResults.ts'
import { station } from '../../client/station.ts'
import { Others } from '../presence/Others.tsx'
import { usePresence } from '../presence/usePresence.ts'
import { ProgressRow } from './ProgressRow.tsx'
import styles from './Rounds.module.css'

/** Orders and rating of an item, in words; nothing while the station is asked. */
const useHeard = (report: RoundReport | undefined) => {
  const { t, i18n } = useTranslation(['report', 'console'])
  const average = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (dish: string): string | undefined => {
    const found = report?.dishes.find(one => one.dish === dish)
    if (!found) return undefined
    const { orders, rating } = found
    const ordered = orders === null ? t('few') : t('people', { count: orders })
    const rated = rating && t('rating', { average: average.format(rating.average), count: rating.ratings })
    return rated ? `${ordered} · ${rated}` : ordered
  }
}

export const RoundProgress = ({ round }: { round: ListedRound }) => {
  const { t } = useTranslation('console')
  // Ratings come in while nothing of the round changes.
  const report = useQuery({
    ...station.rounds.report.queryOptions({ input: { id: round.id } }),
    staleTime: 0,
  })
  const heard = useHeard(report.data)
  const present = usePresence('rounds', round.id)
  return (
    <>
      <Others present={present} />
      <section className={styles.stages} aria-label={t('rounds.progress')}>
        {round.dishes.map(dish => (
          <ProgressRow key={dish.id} round={round} dish={dish} heard={heard(dish.id)} />
        ))}
      </section>
    </>
  )
}
