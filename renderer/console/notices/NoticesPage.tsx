/** 公告: the list of notices, and the form of one. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Route, Switch, useLocation } from 'wouter'
import type { ListedNotice } from '../../../electron/contract/notices.ts'
import { client, station } from '../../client/station.ts'
import { NoticeKindIcon } from '../../components/icons/notice.tsx'
import { VolumeIcon } from '../../components/icons/player.tsx'
import { allWords } from '../../i18n/noticeParts.rules.ts'
import { ReviewedItem } from '../approvals/ReviewedItem.tsx'
import { has } from '../approvals/review.rules.ts'
import { useMe } from '../approvals/useMe.ts'
import { History } from '../audit/History.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Page } from '../desk/Page.tsx'
import { DraftsNote } from '../form/DraftsNote.tsx'
import { Gone } from '../form/Gone.tsx'
import { NewAction } from '../form/NewAction.tsx'
import { PublishedList } from '../form/PublishedList.tsx'
import { writerOf } from '../form/published.rules.ts'
import { Small } from '../form/Small.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { useKept } from '../form/useKept.ts'
import { ReceiptsPanel } from '../receipts/ReceiptsPanel.tsx'
import { NoticeForm } from './NoticeForm.tsx'
import styles from './NoticesPage.module.css'
import { redraftNotice } from './redraft.ts'

/** The picture where there is one, else the sign of the kind. */
const Lead = ({ notice: { media, content } }: { notice: ListedNotice }) =>
  media ? (
    <Small className={styles.thumbnail ?? ''} src={media.src} alt="" />
  ) : (
    <span className={`${styles.thumbnail} ${styles.kind}`}>
      <NoticeKindIcon name={content.kind} />
    </span>
  )

const textsOf = (notice: ListedNotice) => [
  notice.title,
  allWords(notice.content),
  notice.media?.alt ?? '',
  notice.issuer,
  writerOf(notice)?.name ?? '',
]

const List = ({ notices }: { notices: ListedNotice[] }) => {
  const { t } = useTranslation('console')
  return (
    <Page
      title={t('notices.title')}
      detail={t('notices.detail')}
      action={<NewAction to="/notices/new">{t('notices.new')}</NewAction>}
    >
      <DraftsNote room="notices" />
      {notices.length === 0 ? (
        <Nothing icon={<VolumeIcon />} title={t('notices.none')}>
          {t('notices.noneDetail')}
        </Nothing>
      ) : (
        <PublishedList
          items={notices}
          room={client.notices}
          redraft={redraftNotice}
          path="notices"
          label={t('notices.title')}
          nameOf={notice => notice.title}
          textsOf={textsOf}
          leadOf={notice => <Lead notice={notice} />}
        />
      )}
    </Page>
  )
}

interface OneProps {
  id: string
  notice: ListedNotice | undefined
}

/** Those who may not write read it instead; what was typed of one that is gone is not. */
const One = ({ id, notice }: OneProps) => {
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  const writes = has(useMe(), 'editor')
  const kept = useKept('notices', id)
  if (writes && (notice || id === 'new' || kept)) return <NoticeForm id={id} notice={notice} />
  if (!notice) return <Gone back="/notices" />
  return <ReviewedItem one={{ room: 'notices', item: notice }} onDone={() => navigate(`/notices${search}`)} />
}

const Edit = ({ id, notices }: { id: string; notices: ListedNotice[] }) => {
  const { t } = useTranslation('console')
  const search = useKeptSearch()
  const writes = has(useMe(), 'editor')
  const notice = notices.find(one => one.id === id)
  const title = id === 'new' ? 'notices.new' : writes ? 'notices.edit' : 'notices.title'
  return (
    <Page title={t(title)} back={`/notices${search}`}>
      <One key={id} id={id} notice={notice} />
      {notice && <ReceiptsPanel notice={notice.id} />}
      {notice && <History room="notices" item={id} />}
    </Page>
  )
}

export const NoticesPage = () => {
  const notices = useQuery(station.notices.list.queryOptions())
  return (
    <Answer of={notices}>
      {list => (
        <Switch>
          <Route path="/notices/:id">{({ id }) => <Edit id={id} notices={list} />}</Route>
          <Route>
            <List notices={list} />
          </Route>
        </Switch>
      )}
    </Answer>
  )
}
