/** One page of the list of notices: kind and level by sign, colour and word, title, who issued it. */
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../electron/contract/notices.ts'
import { LevelIcon } from '../../components/icons/level.tsx'
import { NoticeKindIcon } from '../../components/icons/notice.tsx'
import type { NoticeFaceWords } from '../../components/notice/notice.ts'
import { Pressable } from '../../components/Pressable.tsx'
import { useNoticeWords } from '../../i18n/useNoticeWords.ts'
import styles from './NoticeList.module.css'

const Mark = ({ kind, level }: Pick<NoticeFaceWords, 'kind' | 'level'>) => (
  <span className={styles.mark}>
    {level === 'info' ? <NoticeKindIcon name={kind} /> : <LevelIcon level={level} plain />}
  </span>
)

export interface NoticeListProps {
  notices: readonly Notice[]
  list: RefObject<HTMLUListElement | null>
  chosen: string
  choose: (id: string) => void
}

export const NoticeList = ({ notices, list, chosen, choose }: NoticeListProps) => {
  const { t } = useTranslation(['notices', 'common'])
  const wordsOf = useNoticeWords()
  return (
    <ul className={styles.list} aria-label={t('list')} ref={list}>
      {notices.map(notice => {
        const { kind, level, kindWord, levelWord } = wordsOf(notice)
        const look = level === 'info' ? kind : level
        return (
          <li key={notice.id} className={styles.row}>
            <Pressable
              className={`${styles.item} ${styles[look]} ${notice.id === chosen ? styles.chosen : ''}`}
              aria-current={notice.id === chosen}
              onPress={() => choose(notice.id)}
            >
              <Mark kind={kind} level={level} />
              <span className={styles.words}>
                <b dir="auto">{notice.title}</b>
                <span>
                  {[kindWord, levelWord, notice.issuer].filter(Boolean).join(` ${t('common:separator')} `)}
                </span>
              </span>
            </Pressable>
          </li>
        )
      })}
    </ul>
  )
}
