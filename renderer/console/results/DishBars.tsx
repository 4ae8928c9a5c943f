/** The orders of each item as a bar against the number from which it is staged, and how it was rated. */
import { useTranslation } from 'react-i18next'
import { StarIcon } from '../../components/icons/star.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import styles from './DishBars.module.css'
import type { DishResult } from './results.rules.ts'

/** Drawn as SVG, because its length is data and the page's policy allows no style attribute. */
const Bar = ({ share, thresholdShare, missing }: DishResult) => (
  <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect className={styles.track} width="100" height="10" />
    <rect className={missing === 0 ? styles.reached : styles.fill} width={share * 100} height="10" />
    {[styles.edge, styles.threshold].map(look => (
      <line className={look} key={look} x1={thresholdShare * 100} x2={thresholdShare * 100} y1="0" y2="10" />
    ))}
  </svg>
)

const Rating = ({ rating }: Pick<DishResult, 'rating'>) => {
  const { t, i18n } = useTranslation('report')
  if (!rating) return null
  const average = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <span className={styles.rating}>
      <StarIcon />
      {t('rating', { average: average.format(rating.average), count: rating.ratings })}
    </span>
  )
}

const DishBar = ({ result }: { result: DishResult }) => {
  const { t } = useTranslation('report')
  const { words } = useLanguage()
  const { dish, orders, missing, rating } = result
  const threshold = t('threshold', { count: dish.threshold })
  return (
    <li className={styles.dish}>
      <p className={styles.words}>
        <strong>{words(dish.title)}</strong>
        <span>
          {missing === 0
            ? t('reached', { threshold })
            : missing === null
              ? threshold
              : t('missing', { threshold, count: missing })}
        </span>
        <Rating rating={rating} />
      </p>
      <Bar {...result} />
      <span className={styles.orders}>{orders === null ? t('few') : t('people', { count: orders })}</span>
    </li>
  )
}

export const DishBars = ({ results }: { results: readonly DishResult[] }) => (
  <ol className={styles.dishes}>
    {results.map(result => (
      <DishBar result={result} key={result.dish.id} />
    ))}
  </ol>
)
