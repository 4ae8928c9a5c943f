/** All notices: a list to touch, and the chosen one in large type. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../electron/contract/notices.ts'
import { station } from '../../client/station.ts'
import { Empty } from '../../components/Empty.tsx'
import { BackIcon, ForwardIcon } from '../../components/icons/action.tsx'
import { NoticesTileIcon } from '../../components/icons/tiles.tsx'
import { Loader } from '../../components/Loader.tsx'
import { NoticeCard } from '../../components/NoticeCard.tsx'
import { PageTurner } from '../../components/PageTurner.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import { useNoticeCard } from '../frame/useNoticeCard.tsx'
import { ConfirmPage } from './ConfirmPage.tsx'
import { NoticeActions } from './NoticeActions.tsx'
import styles from './NoticesScreen.module.css'

const List = ({
  notices,
  chosen,
  choose,
}: {
  notices: readonly Notice[]
  chosen: string
  choose: (id: string) => void
}) => {
  const { t } = useTranslation('notices')
  const card = useNoticeCard()
  return (
    <ul className={styles.list} aria-label={t('list')}>
      {notices.map(notice => {
        const { levelIcon, levelWord, issued } = card(notice)
        return (
          <li key={notice.id}>
            <Pressable
              className={`${styles.item} ${styles[notice.level]} ${notice.id === chosen ? styles.chosen : ''}`}
              aria-current={notice.id === chosen}
              onPress={() => choose(notice.id)}
            >
              <span className={styles.mark}>{levelIcon}</span>
              <span className={styles.words}>
                <b>{notice.title}</b>
                <span>{notice.level === 'info' ? issued : `${levelWord} ${issued}`}</span>
              </span>
            </Pressable>
          </li>
        )
      })}
    </ul>
  )
}

interface ReadingProps {
  notices: readonly Notice[]
  /** The one that was touched; null: the first. */
  chosen: string | null
  onChoose: (id: string) => void
  onIdentify: (id: string) => void
}

const Reading = ({ notices, chosen, onChoose, onIdentify }: ReadingProps) => {
  const { t } = useTranslation('notices')
  const card = useNoticeCard()
  const [page, setPage] = useState(0)
  const [pages, setPages] = useState(1)
  const notice = notices.find(({ id }) => id === chosen) ?? notices[0]
  if (!notice) {
    return (
      <Empty icon={<NoticesTileIcon />} title={t('empty')}>
        {t('emptyDetail')}
      </Empty>
    )
  }
  const choose = (id: string) => {
    onChoose(id)
    setPage(0)
  }
  return (
    <div className={styles.reading}>
      <section className={styles.open} key={notice.id} aria-live="polite">
        <NoticeCard
          {...card(notice)}
          page={Math.min(page, pages - 1)}
          onPages={setPages}
          foot={
            <PageTurner
              page={Math.min(page, pages - 1)}
              count={pages}
              onTurn={setPage}
              previous={{ icon: <BackIcon />, label: t('previousPage') }}
              next={{ icon: <ForwardIcon />, label: t('nextPage') }}
            />
          }
        />
        <NoticeActions
          notice={notice}
          page={Math.min(page, pages - 1)}
          onIdentify={() => onIdentify(notice.id)}
        />
      </section>
      <List notices={notices} chosen={notice.id} choose={choose} />
    </div>
  )
}

export const NoticesScreen = () => {
  const { t } = useTranslation(['notices', 'common'])
  const { data } = useQuery(station.notices.live.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const [confirming, setConfirming] = useState<string | null>(null)
  if (confirming !== null) return <ConfirmPage notice={confirming} onBack={() => setConfirming(null)} />
  return (
    <Frame title={t('title')} bar={<BackButton />}>
      <Loader data={data} pendingText={t('common:loading')}>
        {notices => (
          <Reading
            notices={notices}
            chosen={chosen}
            onChoose={setChosen}
            onIdentify={id => {
              setChosen(id)
              setConfirming(id)
            }}
          />
        )}
      </Loader>
    </Frame>
  )
}
