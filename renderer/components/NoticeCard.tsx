/** A notice as the board shows it: level, headline, facts and paragraphs, picture, who issued it. */
import type { ReactNode } from 'react'
import { LevelBadge, type LevelName } from './LevelBadge.tsx'
import styles from './NoticeCard.module.css'
import { blocksOf } from './noticeText.ts'
import { Pages } from './Pages.tsx'

export interface NoticeCardProps {
  level: LevelName
  levelIcon: ReactNode
  levelWord: string
  title: string
  body: string
  picture: string | null
  /** Who issued it and when, in words. */
  issued: string
  page: number
  onPages: (count: number) => void
  /** Right of the issuer: dots or a page count. */
  foot?: ReactNode
}

const Body = ({ body }: { body: string }) => (
  <div className={styles.blocks}>
    {blocksOf(body).map(block =>
      block.kind === 'fact' ? (
        <p className={styles.fact} key={block.line}>
          <span className={styles.label}>{block.label}</span>
          <span>{block.text}</span>
        </p>
      ) : (
        <p className={styles.paragraph} key={block.line}>
          {block.text}
        </p>
      ),
    )}
  </div>
)

export const NoticeCard = ({
  level,
  levelIcon,
  levelWord,
  title,
  body,
  picture,
  issued,
  ...rest
}: NoticeCardProps) => (
  <article className={`${styles.card} ${styles[level]}`}>
    <div className={styles.head}>
      <LevelBadge level={level} icon={levelIcon}>
        {levelWord}
      </LevelBadge>
      <h2 className={styles.title}>{title}</h2>
    </div>
    <div className={`${styles.middle} ${picture ? styles.pictured : ''}`}>
      <Pages page={rest.page} onCount={rest.onPages}>
        <Body body={body} />
      </Pages>
      {picture && <img className={styles.picture} src={picture} alt="" draggable={false} />}
    </div>
    <div className={styles.foot}>
      <span>{issued}</span>
      {rest.foot}
    </div>
  </article>
)
