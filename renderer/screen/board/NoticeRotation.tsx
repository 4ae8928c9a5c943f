/** The large card of the board: notices in turn, changed by a calm cross-fade. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Notice } from '../../../electron/contract/notices.ts'
import { station } from '../../client/station.ts'
import { Empty } from '../../components/Empty.tsx'
import { NoticesTileIcon } from '../../components/icons/tiles.tsx'
import { Loader } from '../../components/Loader.tsx'
import { NoticeCard } from '../../components/NoticeCard.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { useNoticeCard } from '../frame/useNoticeCard.tsx'
import { useRotation } from '../frame/useRotation.ts'
import { readingMs } from './board.rules.ts'
import styles from './NoticeRotation.module.css'

/** More dots than this say nothing; a count does. */
const MOST_DOTS = 8

const Dots = ({ count, current }: { count: number; current: number }) => {
  if (count < 2) return null
  if (count > MOST_DOTS) {
    return (
      <span>
        {current + 1} / {count}
      </span>
    )
  }
  return (
    <span className={styles.dots} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (index === current ? 'on' : `off-${index}`)).map(key => (
        <i key={key} className={key === 'on' ? styles.on : ''} />
      ))}
    </span>
  )
}

const Turning = ({ notices, extra }: { notices: readonly Notice[]; extra: ReactNode }) => {
  const card = useNoticeCard()
  const [, navigate] = useLocation()
  const count = notices.length + (extra ? 1 : 0)
  const { item, page, setPages } = useRotation(count, index => readingMs(notices[index]?.body ?? ''))
  const notice = notices[item]
  if (!notice) return <div className={styles.turn}>{extra}</div>
  return (
    <Pressable className={styles.turn} key={notice.id} onPress={() => navigate('/notices')}>
      <NoticeCard
        {...card(notice)}
        page={page}
        onPages={setPages}
        foot={<Dots count={count} current={item} />}
      />
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
