/** A notice's card as the board draws it, in whatever width there is. */
import { useTranslation } from 'react-i18next'
import type { NoticeWords } from '../../../electron/contract/notices.ts'
import { LevelIcon } from '../../components/icons/level.tsx'
import { NoticeCard } from '../../components/NoticeCard.tsx'
import { useMoment } from '../form/useMoment.ts'
import styles from './NoticeFace.module.css'

export interface NoticeFaceProps {
  /** `start` is an instant, or empty while it is not known. */
  words: Pick<NoticeWords, 'level' | 'title' | 'body' | 'picture' | 'issuer' | 'start'>
  page?: number
  onPages?: (count: number) => void
}

const ignore = () => undefined

export const NoticeFace = ({ words, page = 0, onPages = ignore }: NoticeFaceProps) => {
  const { t } = useTranslation()
  const { moment } = useMoment()
  return (
    <div className={styles.frame}>
      <div className={styles.card}>
        <NoticeCard
          level={words.level}
          levelIcon={<LevelIcon level={words.level} plain />}
          levelWord={t(`level.${words.level}`)}
          title={words.title}
          body={words.body}
          picture={words.picture}
          issued={[words.issuer, words.start && moment(words.start)].filter(Boolean).join(' · ')}
          page={page}
          onPages={onPages}
        />
      </div>
    </div>
  )
}
