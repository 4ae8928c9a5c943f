/** A notice's card as the board draws it, in whatever width there is. */
import { NoticeCard } from '../../components/notice/NoticeCard.tsx'
import { type Said, useNoticeWords } from '../../i18n/useNoticeWords.ts'
import styles from './NoticeFace.module.css'

export interface NoticeFaceProps {
  words: Said
  page?: number
  onPages?: (count: number) => void
}

const ignore = () => undefined

export const NoticeFace = ({ words, page = 0, onPages = ignore }: NoticeFaceProps) => {
  const wordsOf = useNoticeWords()
  return (
    <div className={styles.frame}>
      <div className={styles.card}>
        <NoticeCard {...wordsOf(words)} page={page} onPages={onPages} />
      </div>
    </div>
  )
}
