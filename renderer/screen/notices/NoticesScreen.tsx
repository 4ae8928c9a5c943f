/** All notices: a list to touch, and the chosen one in large type. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import type { Notice } from '../../../electron/contract/notices.ts'
import { station } from '../../client/station.ts'
import { Empty } from '../../components/Empty.tsx'
import { DownIcon, UpIcon } from '../../components/icons/action.tsx'
import { NoticesTileIcon } from '../../components/icons/tiles.tsx'
import { Loader } from '../../components/Loader.tsx'
import { PageTurner } from '../../components/PageTurner.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import { ConfirmPage } from './ConfirmPage.tsx'
import { pageOf, pagesOf } from './list.rules.ts'
import { NoticeList } from './NoticeList.tsx'
import styles from './NoticesScreen.module.css'
import { OpenNotice } from './OpenNotice.tsx'
import { useItemsThatFit } from './useItemsThatFit.ts'

/** The screen while there is no notice to open. */
const Bare = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation('notices')
  return (
    <Frame title={t('title')} bar={<BackButton />}>
      {children}
    </Frame>
  )
}

const Nothing = () => {
  const { t } = useTranslation('notices')
  return (
    <Bare>
      <Empty icon={<NoticesTileIcon />} title={t('empty')}>
        {t('emptyDetail')}
      </Empty>
    </Bare>
  )
}

/** Which notice is open, and which page of the list is up: the one with the open notice until somebody turns it. */
const useReading = (notices: readonly [Notice, ...Notice[]], fit: number) => {
  const [query, setQuery] = useSearchParams()
  const chosen = query.get('open')
  const [turnedTo, setTurnedTo] = useState<number | null>(null)
  const notice = notices.find(({ id }) => id === chosen) ?? notices[0]
  const pages = pagesOf(notices, fit)
  const page = Math.min(turnedTo ?? pageOf(notices, notice.id, fit), pages.length - 1)
  const choose = (id: string) => {
    setQuery({ open: id }, { replace: true })
    setTurnedTo(page)
  }
  return { notice, page, pages, choose, turnTo: setTurnedTo }
}

interface ReadingProps {
  notices: readonly [Notice, ...Notice[]]
  onIdentify: (id: string) => void
}

const Reading = ({ notices, onIdentify }: ReadingProps) => {
  const { t } = useTranslation('notices')
  const { list, fit } = useItemsThatFit()
  const { notice, page, pages, choose, turnTo } = useReading(notices, fit)
  const bar = (
    <>
      <BackButton />
      <div className={styles.turner}>
        <PageTurner
          page={page}
          count={pages.length}
          onTurn={turnTo}
          previous={{ icon: <UpIcon />, label: t('previousList') }}
          next={{ icon: <DownIcon />, label: t('nextList') }}
        />
      </div>
    </>
  )
  const status = <span className={styles.count}>{t('count', { count: notices.length })}</span>
  return (
    <Frame title={t('title')} status={status} bar={bar}>
      <div className={styles.reading}>
        <OpenNotice key={notice.id} notice={notice} onIdentify={() => onIdentify(notice.id)} />
        <NoticeList list={list} notices={pages[page] ?? []} chosen={notice.id} choose={choose} />
      </div>
    </Frame>
  )
}

export const NoticesScreen = () => {
  const { t } = useTranslation('common')
  const { data } = useQuery(station.notices.live.queryOptions())
  const [confirming, setConfirming] = useState<string | null>(null)
  const [first, ...others] = data ?? []
  if (confirming !== null) return <ConfirmPage notice={confirming} onBack={() => setConfirming(null)} />
  if (first) return <Reading notices={[first, ...others]} onIdentify={setConfirming} />
  if (data) return <Nothing />
  return (
    <Bare>
      <Loader data={data} pendingText={t('loading')}>
        {() => null}
      </Loader>
    </Bare>
  )
}
