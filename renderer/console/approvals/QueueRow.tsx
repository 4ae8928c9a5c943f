/** One waiting item in the list of an approver: what, by whom, since when. */
import { useTranslation } from 'react-i18next'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { useMoment } from '../form/useMoment.ts'
import styles from './QueueRow.module.css'
import { isOwnWork, type Me } from './review.rules.ts'
import { type Queued, reviewOf } from './reviewed.rules.ts'
import { useReviewedName } from './useReviewedName.ts'

export const QueueRow = ({ queued: { one, waiting }, me }: { queued: Queued; me: Me }) => {
  const { t } = useTranslation('approval')
  const { moment } = useMoment()
  const name = useReviewedName()(one)
  const review = reviewOf(one)
  const { by, at } = review.proposal ?? review.approval ?? { by: { name: '' }, at: '' }
  const kind = waiting === 'urgent' ? 'urgent' : review.approval ? 'change' : 'new'
  return (
    <div className={styles.row}>
      <span className={styles.kind}>
        {t(`rooms.${one.room}`)}
        <span className={waiting === 'urgent' ? styles.grave : ''}>
          {waiting === 'urgent' && <WarningIcon />}
          {t(`queue.${kind}`)}
        </span>
        {isOwnWork(review, me) && <span>{t('queue.own')}</span>}
      </span>
      <strong className={styles.name}>{name}</strong>
      <span className={styles.who}>
        {t(waiting === 'urgent' ? 'queue.wentUp' : 'queue.handedIn', { name: by.name, moment: moment(at) })}
      </span>
    </div>
  )
}
