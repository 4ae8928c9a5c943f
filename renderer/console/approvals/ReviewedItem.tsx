/** One item as an approver reads it: what it is, its versions, what can be decided. */
import { useTranslation } from 'react-i18next'
import { CaptionSheet } from '../captions/CaptionSheet.tsx'
import { Standing } from '../form/Standing.tsx'
import { usePeopleWords } from '../form/usePeopleWords.ts'
import { NoticeSheet } from '../notices/NoticeSheet.tsx'
import { RoundSheet } from '../rounds/RoundSheet.tsx'
import { Decision } from './Decision.tsx'
import styles from './ReviewedItem.module.css'
import { type Reviewed, reviewOf } from './reviewed.rules.ts'
import { useReviewedName } from './useReviewedName.ts'

const Sheet = ({ one }: { one: Reviewed }) => {
  if (one.room === 'captions') return <CaptionSheet caption={one.item} />
  return one.room === 'notices' ? <NoticeSheet notice={one.item} /> : <RoundSheet round={one.item} />
}

const Head = ({ one }: { one: Reviewed }) => {
  const { t } = useTranslation('approval')
  const name = useReviewedName()(one)
  const people = usePeopleWords()(reviewOf(one))
  return (
    <header>
      <p className={styles.kind}>{[t(`rooms.${one.room}`), ...people].join(' · ')}</p>
      <h2 className={styles.name}>{name}</h2>
    </header>
  )
}

export interface ReviewedItemProps {
  one: Reviewed
  /** Called after a decision. */
  onDone: () => void
}

export const ReviewedItem = ({ one, onDone }: ReviewedItemProps) => (
  <article className={styles.item}>
    <Head one={one} />
    <Standing review={reviewOf(one)} isUp={one.room !== 'rounds' && one.item.state === 'live'} />
    <Sheet one={one} />
    <Decision one={one} onDone={onDone} />
  </article>
)
