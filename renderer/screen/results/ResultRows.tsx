/** The tally as bars, each item with its place in the cycle. */
import { useTranslation } from 'react-i18next'
import { StageChip } from '../../components/StageChip.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import styles from './ResultRows.module.css'
import type { ResultRow } from './results.rules.ts'

/** Drawn as SVG, because its length is data and the page's policy allows no style attribute. */
const Bar = ({ share, reached }: { share: number; reached: boolean }) => (
  <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect className={styles.track} width="100" height="10" />
    <rect className={reached ? styles.reached : styles.fill} width={Math.max(0, share * 100)} height="10" />
  </svg>
)

const Row = ({ row: { dish, orders, share, progress } }: { row: ResultRow }) => {
  const { t } = useTranslation('results')
  const { words } = useLanguage()
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
        <p className={styles.note}>{progress?.note || t('threshold', { count: dish.threshold })}</p>
      </div>
      <span className={styles.count}>{orders === 'few' ? t('few') : t('orders', { count: orders })}</span>
    </li>
  )
}

export const ResultRows = ({ rows }: { rows: readonly ResultRow[] }) => (
  <ol className={styles.rows}>
    {rows.map(row => (
      <Row key={row.dish.id} row={row} />
    ))}
  </ol>
)
