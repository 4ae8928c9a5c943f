/** What kind of notice it is, by sign, word and colour; a level stands before it, or is it in a warning. */
import { LevelIcon } from '../icons/level.tsx'
import { NoticeKindIcon } from '../icons/notice.tsx'
import { LevelBadge } from '../LevelBadge.tsx'
import styles from './NoticeBadge.module.css'
import type { NoticeFaceWords } from './notice.ts'

export type NoticeBadgeProps = Pick<NoticeFaceWords, 'kind' | 'level' | 'kindWord' | 'levelWord'>

export const NoticeBadge = ({ kind, level, kindWord, levelWord }: NoticeBadgeProps) => (
  <div className={styles.badges}>
    {kind === 'warning' ? (
      <LevelBadge level={level} icon={<LevelIcon level={level} plain />}>
        {kindWord}
      </LevelBadge>
    ) : (
      <span className={`${styles.kind} ${styles[kind]}`}>
        <NoticeKindIcon name={kind} />
        {kindWord}
      </span>
    )}
    {levelWord !== null && (
      <LevelBadge level={level} icon={<LevelIcon level={level} plain />}>
        {levelWord}
      </LevelBadge>
    )}
  </div>
)
