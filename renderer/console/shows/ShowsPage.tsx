/** 节目: the library's shows, and what staff say about one. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Route, Switch } from 'wouter'
import type { Show } from '../../../electron/contract/shows.ts'
import { station } from '../../client/station.ts'
import { RefreshIcon } from '../../components/icons/action.tsx'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { Note } from '../../components/Note.tsx'
import { History } from '../audit/History.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Page, Panel } from '../desk/Page.tsx'
import { DraftsNote } from '../form/DraftsNote.tsx'
import { Gone } from '../form/Gone.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { ShowForm } from './ShowForm.tsx'
import { ShowList } from './ShowList.tsx'
import styles from './Shows.module.css'

const COMMAND = 'npm run library -- add FOLDER'

const Help = () => {
  const { t } = useTranslation('console')
  return (
    <Panel title={t('shows.add')}>
      <p className={styles.help}>{t('shows.addDetail')}</p>
      <code className={styles.command}>{COMMAND}</code>
      <p className={styles.help}>{t('shows.addAfter')}</p>
    </Panel>
  )
}

const List = ({ shows }: { shows: Show[] }) => {
  const { t } = useTranslation('console')
  return (
    <Page title={t('shows.title')} detail={t('shows.detail')}>
      <DraftsNote room="shows" />
      {shows.length === 0 ? (
        <Nothing icon={<CategoryIcon name="film" />} title={t('shows.none')}>
          {t('shows.noneDetail')}
        </Nothing>
      ) : (
        <ShowList shows={shows} />
      )}
      <Help />
    </Page>
  )
}

/** What came by sync is changed where its library is built. */
const Form = ({ show }: { show: Show }) => {
  const { t } = useTranslation('console')
  if (!show.synced) return <ShowForm show={show} />
  return (
    <Note tone="quiet" icon={<RefreshIcon />} title={show.title}>
      {t('shows.syncedDetail')}
    </Note>
  )
}

const Edit = ({ id, shows }: { id: string; shows: Show[] }) => {
  const { t } = useTranslation('console')
  const search = useKeptSearch()
  const show = shows.find(one => one.id === id)
  return (
    <Page title={t('shows.edit')} back={`/shows${search}`}>
      {show ? <Form show={show} key={id} /> : <Gone back="/shows" />}
      {show && <History room="shows" item={id} />}
    </Page>
  )
}

export const ShowsPage = () => {
  const shows = useQuery(station.shows.list.queryOptions())
  return (
    <Answer of={shows}>
      {list => (
        <Switch>
          <Route path="/shows/:id">{({ id }) => <Edit id={id} shows={list} />}</Route>
          <Route>
            <List shows={list} />
          </Route>
        </Switch>
      )}
    </Answer>
  )
}
