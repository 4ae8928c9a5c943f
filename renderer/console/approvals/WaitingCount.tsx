/** How many items wait for the approver who looks, beside the name of the page. */
import { useTranslation } from 'react-i18next'
import { useWaitingCount } from './useReviewed.ts'
import styles from './WaitingCount.module.css'

export const WaitingCount = () => {
  const { t } = useTranslation('approval')
  const count = useWaitingCount()
  if (count === 0) return null
  return (
    <span className={styles.count} role="img" aria-label={t('queue.count', { count })}>
      {count}
    </span>
  )
}
