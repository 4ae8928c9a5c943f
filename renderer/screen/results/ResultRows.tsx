/** The tally as bars, each item with its place in the cycle. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Results } from '../../../electron/contract/roundResults.ts'
import { station } from '../../client/station.ts'
import { Button } from '../../components/Button.tsx'
import { StageChip } from '../../components/StageChip.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { usePlan } from '../frame/usePlan.ts'
import styles from './ResultRows.module.css'
import type { ResultRow } from './results.rules.ts'

/** Drawn as SVG, because its length is data and the page's policy allows no style attribute. */
const Bar = ({ share, reached }: { share: number; reached: boolean }) => (
  <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect className={styles.track} width="100" height="10" />
    <rect className={reached ? styles.reached : styles.fill} width={Math.max(0, share * 100)} height="10" />
  </svg>
)

interface RowProps {
  round: Results['round']
  row: ResultRow
  /** Absent where the item cannot be rated now. */
  onRate: (() => void) | undefined
}

/** What workers read about the item: when and where it is, why it is not, or what it needs. */
const useNote = (round: Results['round'], { dish, progress }: ResultRow) => {
  const { t } = useTranslation('results')
  const plan = usePlan()
  return (progress && plan(round, progress)) || t('threshold', { count: dish.threshold })
}

const Row = ({ round, row, onRate }: RowProps) => {
  const { t } = useTranslation('results')
  const { words } = useLanguage()
  const note = useNote(round, row)
  const { dish, orders, share, progress } = row
  return (
    <li className={styles.row}>
      {dish.picture ? (
        <img src={dish.picture} alt="" draggable={false} />
      ) : (
        <span className={styles.noPicture} />
      )}
      <div className={styles.words}>
        <p className={styles.title}>
          <b>{words(dish.title)}</b>
          {progress && <StageChip stage={progress.stage}>{t(`stage.${progress.stage}`)}</StageChip>}
        </p>
        <Bar share={share} reached={orders !== 'few' && orders >= dish.threshold} />
        <p className={styles.note}>{note}</p>
      </div>
      <div className={styles.count}>
        <span>{orders === 'few' ? t('few') : t('orders', { count: orders })}</span>
        {onRate && <Button onPress={onRate}>{t('rate')}</Button>}
      </div>
    </li>
  )
}

export interface ResultRowsProps {
  round: Results['round']
  rows: readonly ResultRow[]
}

export const ResultRows = ({ round, rows }: ResultRowsProps) => {
  const [, navigate] = useLocation()
  const rateable = useQuery(station.ratings.open.queryOptions()).data ?? []
  const canRate = (dish: string) => rateable.some(item => item.round === round.id && item.dish === dish)
  return (
    <ol className={styles.rows}>
      {rows.map(row => {
        const { id } = row.dish
        const onRate = canRate(id) ? () => navigate(`/rate?round=${round.id}&dish=${id}`) : undefined
        return <Row key={id} round={round} row={row} onRate={onRate} />
      })}
    </ol>
  )
}
