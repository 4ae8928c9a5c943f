/** 公告: the list of notices, and the form of one. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Route, Switch, useLocation } from 'wouter'
import type { ListedNotice } from '../../../electron/contract/notices.ts'
import { client, station } from '../../client/station.ts'
import { PlusIcon } from '../../components/icons/action.tsx'
import { VolumeIcon } from '../../components/icons/player.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Page } from '../desk/Page.tsx'
import { DraftsNote } from '../form/DraftsNote.tsx'
import { Gone } from '../form/Gone.tsx'
import { PublishedList } from '../form/PublishedList.tsx'
import { NoticeForm } from './NoticeForm.tsx'
import styles from './NoticesPage.module.css'

const New = () => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  return (
    <Action tone="rail" icon={<PlusIcon />} onPress={() => navigate('/notices/new')}>
      {t('notices.new')}
    </Action>
  )
}

const Thumbnail = ({ picture }: { picture: string | null }) =>
  picture && <img className={styles.thumbnail} src={picture} alt="" />

const List = ({ notices }: { notices: ListedNotice[] }) => {
  const { t } = useTranslation('console')
  return (
    <Page title={t('notices.title')} detail={t('notices.detail')} action={<New />}>
      <DraftsNote room="notices" />
      {notices.length === 0 ? (
        <Nothing icon={<VolumeIcon />} title={t('notices.none')}>
          {t('notices.noneDetail')}
        </Nothing>
      ) : (
        <PublishedList
          items={notices}
          room={client.notices}
          path="/notices"
          label={t('notices.title')}
          nameOf={notice => notice.title}
          leadOf={notice => <Thumbnail picture={notice.picture} />}
        />
      )}
    </Page>
  )
}

const Edit = ({ id, notices }: { id: string; notices: ListedNotice[] }) => {
  const { t } = useTranslation('console')
  const notice = notices.find(one => one.id === id)
  return (
    <Page title={t(id === 'new' ? 'notices.new' : 'notices.edit')} back="/notices">
      {notice || id === 'new' ? <NoticeForm key={id} notice={notice} /> : <Gone back="/notices" />}
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
