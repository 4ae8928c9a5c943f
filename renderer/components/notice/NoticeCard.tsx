/** A notice as the board shows it: kind and level, headline, what it says, picture, who issued it. */
import { type ReactNode, useState } from 'react'
import { Pages } from '../Pages.tsx'
import { NoticeBadge } from './NoticeBadge.tsx'
import styles from './NoticeCard.module.css'
import { NoticeMedia } from './NoticeMedia.tsx'
import { NoticeParts } from './NoticeParts.tsx'
import type { NoticeFaceWords, NoticeMediaView } from './notice.ts'
import { isLongTitle } from './noticeText.rules.ts'

export interface NoticeCardProps extends NoticeFaceWords {
  page: number
  onPages: (count: number) => void
  /** Right of the issuer: dots or a page count. */
  foot?: ReactNode
  /** A clip stands still. */
  paused?: boolean
}

/** What cannot be shown leaves its room to the words. */
const useWhole = (media: NoticeMediaView | null) => {
  const [broken, setBroken] = useState<string | null>(null)
  return { shown: media?.src === broken ? null : media, onBroken: () => setBroken(media?.src ?? null) }
}

export const NoticeCard = ({
  title,
  parts,
  media,
  issued,
  page,
  onPages,
  foot,
  paused = false,
  ...look
}: NoticeCardProps) => {
  const { shown, onBroken } = useWhole(media)
  return (
    <article
      className={`${styles.card} ${styles[look.kind]} ${look.level === 'info' ? '' : styles[look.level]}`}
    >
      <div className={styles.head}>
        <NoticeBadge {...look} />
        <h2 className={`${styles.title} ${isLongTitle(title) ? styles.long : ''}`} dir="auto">
          {title}
        </h2>
      </div>
      <div className={`${styles.middle} ${shown ? styles.pictured : ''}`}>
        <Pages page={page} onCount={onPages}>
          <NoticeParts parts={parts} />
        </Pages>
        {shown && <NoticeMedia media={shown} paused={paused} onBroken={onBroken} />}
      </div>
      <div className={styles.foot}>
        <span className={styles.issued}>{issued}</span>
        {foot}
      </div>
    </article>
  )
}
