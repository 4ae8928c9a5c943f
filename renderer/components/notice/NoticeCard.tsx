/** A notice as the board shows it: kind and level, headline, what it says, picture, who issued it. */
import type { ReactNode } from 'react'
import { Pages } from '../Pages.tsx'
import { NoticeBadge } from './NoticeBadge.tsx'
import styles from './NoticeCard.module.css'
import { NoticeParts } from './NoticeParts.tsx'
import type { NoticeFaceWords, NoticeMediaView } from './notice.ts'
import { isLongTitle } from './noticeText.rules.ts'

export interface NoticeCardProps extends NoticeFaceWords {
  page: number
  onPages: (count: number) => void
  /** Right of the issuer: dots or a page count. */
  foot?: ReactNode
}

const Media = ({ media: { src, alt } }: { media: NoticeMediaView }) => (
  <figure className={styles.media}>
    <img className={styles.picture} src={src} alt={alt} draggable={false} />
    {alt !== '' && (
      <figcaption className={styles.alt} aria-hidden="true">
        {alt}
      </figcaption>
    )}
  </figure>
)

export const NoticeCard = ({
  title,
  parts,
  media,
  issued,
  page,
  onPages,
  foot,
  ...look
}: NoticeCardProps) => (
  <article
    className={`${styles.card} ${styles[look.kind]} ${look.level === 'info' ? '' : styles[look.level]}`}
  >
    <div className={styles.head}>
      <NoticeBadge {...look} />
      <h2 className={`${styles.title} ${isLongTitle(title) ? styles.long : ''}`} dir="auto">
        {title}
      </h2>
    </div>
    <div className={`${styles.middle} ${media ? styles.pictured : ''}`}>
      <Pages page={page} onCount={onPages}>
        <NoticeParts parts={parts} />
      </Pages>
      {media && <Media media={media} />}
    </div>
    <div className={styles.foot}>
      <span className={styles.issued}>{issued}</span>
      {foot}
    </div>
  </article>
)
