/** 播出单: the plan of a day, the blocks that make it, the playlists that they play, and the forms of both. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Route, Switch } from 'wouter'
import type { Block, Playlist } from '../../../electron/contract/programme.ts'
import type { Show } from '../../../electron/contract/shows.ts'
import { station } from '../../client/station.ts'
import { CalendarIcon } from '../../components/icons/fact.tsx'
import { PlayIcon } from '../../components/icons/player.tsx'
import { Note } from '../../components/Note.tsx'
import { has } from '../approvals/review.rules.ts'
import { useMe } from '../approvals/useMe.ts'
import { History } from '../audit/History.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Page } from '../desk/Page.tsx'
import { DraftsNote } from '../form/DraftsNote.tsx'
import { Gone } from '../form/Gone.tsx'
import { NewAction } from '../form/NewAction.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { BlockForm } from './BlockForm.tsx'
import { BlockRows } from './BlockRows.tsx'
import { CyclePreview } from './CyclePreview.tsx'
import { DayPanel } from './DayPanel.tsx'
import { PlaylistForm } from './PlaylistForm.tsx'
import { PlaylistRows } from './PlaylistRows.tsx'
import styles from './Programme.module.css'
import { valuesOf } from './playlist.rules.ts'
import { NEW_BLOCK } from './useBlockForm.ts'
import { NEW_LIST } from './usePlaylistForm.ts'

interface Known {
  playlists: readonly Playlist[]
  blocks: readonly Block[]
  shows: readonly Show[]
}

const Blocks = ({ blocks, playlists }: Known) => {
  const { t } = useTranslation('programme')
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h2 className={styles.heading}>{t('block.all')}</h2>
        <NewAction to={`/programme/${NEW_BLOCK}`}>{t('block.new')}</NewAction>
      </header>
      {blocks.length === 0 ? (
        <Note tone="attention" icon={<CalendarIcon />} title={t('block.none')}>
          {t('block.noneDetail')}
        </Note>
      ) : (
        <BlockRows blocks={blocks} playlists={playlists} />
      )}
    </section>
  )
}

const Playlists = ({ playlists, blocks, shows }: Known) => {
  const { t } = useTranslation('programme')
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h2 className={styles.heading}>{t('playlist.all')}</h2>
        <NewAction to={`/programme/${NEW_LIST}`}>{t('playlist.new')}</NewAction>
      </header>
      <PlaylistRows playlists={playlists} blocks={blocks} shows={shows} />
    </section>
  )
}

const List = (known: Known) => {
  const { t } = useTranslation(['programme', 'console'])
  return (
    <Page title={t('console:nav.programme')} detail={t('detail')}>
      <DraftsNote room="programme" />
      {known.playlists.length === 0 ? (
        <Nothing
          icon={<PlayIcon />}
          title={t('none')}
          action={<NewAction to={`/programme/${NEW_LIST}`}>{t('playlist.new')}</NewAction>}
        >
          {t('noneDetail')}
        </Nothing>
      ) : (
        <>
          <DayPanel {...known} />
          <Blocks {...known} />
          <Playlists {...known} />
        </>
      )}
    </Page>
  )
}

/** Those who may not write see the cycle of a list, and of a block the whole page that it stands on. */
const One = ({ id, playlists, blocks, shows }: Known & { id: string }) => {
  const writes = has(useMe(), 'editor')
  const playlist = playlists.find(one => one.id === id)
  const block = blocks.find(one => one.id === id)
  if (writes && (playlist || id === NEW_LIST)) return <PlaylistForm playlist={playlist} shows={shows} />
  if (writes && (block || id === NEW_BLOCK)) return <BlockForm block={block} playlists={playlists} />
  if (playlist) return <CyclePreview values={valuesOf(playlist)} library={shows} />
  if (block) return <BlockRows blocks={[block]} playlists={playlists} />
  return <Gone back="/programme" />
}

const titleOf = (id: string, { playlists }: Known) => {
  if (id === NEW_LIST) return 'playlist.new' as const
  if (id === NEW_BLOCK) return 'block.new' as const
  return playlists.some(one => one.id === id) ? ('playlist.edit' as const) : ('block.edit' as const)
}

const Edit = ({ id, ...known }: Known & { id: string }) => {
  const { t } = useTranslation('programme')
  const search = useKeptSearch()
  const isKnown = [...known.playlists, ...known.blocks].some(one => one.id === id)
  return (
    <Page title={t(titleOf(id, known))} back={`/programme${search}`}>
      <One key={id} id={id} {...known} />
      {isKnown && <History room="programme" item={id} />}
    </Page>
  )
}

export const ProgrammePage = () => {
  const programme = useQuery(station.programme.list.queryOptions())
  const shows = useQuery(station.shows.list.queryOptions())
  return (
    <Answer of={programme}>
      {lists => (
        <Answer of={shows}>
          {library => (
            <Switch>
              <Route path="/programme/:id">{({ id }) => <Edit id={id} {...lists} shows={library} />}</Route>
              <Route>
                <List {...lists} shows={library} />
              </Route>
            </Switch>
          )}
        </Answer>
      )}
    </Answer>
  )
}
