/** The large card of the board: notices in turn, changed by a calm cross-fade. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Notice } from '../../../electron/contract/notices.ts'
import { station } from '../../client/station.ts'
import { Dots } from '../../components/Dots.tsx'
import { Empty } from '../../components/Empty.tsx'
import { NoticesTileIcon } from '../../components/icons/tiles.tsx'
import { Loader } from '../../components/Loader.tsx'
import { NoticeCard } from '../../components/notice/NoticeCard.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { allWords } from '../../i18n/noticeParts.rules.ts'
import { useNoticeWords } from '../../i18n/useNoticeWords.ts'
import { STILL, useMedia } from '../frame/useMedia.ts'
import { useRotation } from '../frame/useRotation.ts'
import { readingMs } from './board.rules.ts'
import styles from './NoticeRotation.module.css'

/** The board shows how a notice begins; where there is more, it says so. */
const Foot = ({ pages, count, current }: { pages: number; count: number; current: number }) => {
  const { t } = useTranslation('notices')
  return (
    <span className={styles.foot}>
      {pages > 1 && <span className={styles.more}>{t('more')}</span>}
      <Dots count={count} current={current} />
    </span>
  )
}

const First = ({ notice, ...turn }: { notice: Notice; count: number; current: number }) => {
  const wordsOf = useNoticeWords()
  const [pages, setPages] = useState(1)
  const still = useMedia(STILL)
  return (
    <NoticeCard
      {...wordsOf(notice)}
      page={0}
      paused={still}
      onPages={setPages}
      foot={<Foot pages={pages} {...turn} />}
    />
  )
}

const Turning = ({ notices, extra }: { notices: readonly Notice[]; extra: ReactNode }) => {
  const [, navigate] = useLocation()
  const count = notices.length + (extra ? 1 : 0)
  const { item } = useRotation(count, index => {
    const notice = notices[index]
    return readingMs(notice ? allWords(notice.content) : '')
  })
  const notice = notices[item]
  if (!notice) return <div className={styles.turn}>{extra}</div>
  return (
    <Pressable className={styles.turn} key={notice.id} onPress={() => navigate(`/notices?open=${notice.id}`)}>
      <First notice={notice} count={count} current={item} />
    </Pressable>
  )
}

/** @param extra takes a turn after the notices, where the board has no room for it beside them. */
export const NoticeRotation = ({ extra = null }: { extra?: ReactNode }) => {
  const { t } = useTranslation(['board', 'common'])
  const { data } = useQuery(station.notices.live.queryOptions())
  return (
    <section className={styles.rotation} aria-label={t('notices')}>
      <Loader data={data} pendingText={t('common:loading')}>
        {notices =>
          notices.length === 0 && !extra ? (
            <Empty icon={<NoticesTileIcon />} title={t('emptyNotice')}>
              {t('emptyNoticeDetail')}
            </Empty>
          ) : (
            <Turning notices={notices} extra={extra} />
          )
        }
      </Loader>
    </section>
  )
}
