/** The library: search and genre, rows, and several removed at once. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { GENRES, type Genre, type Show } from '../../../electron/contract/shows.ts'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { Select } from '../../components/Select.tsx'
import { SelectList } from '../../components/SelectList.tsx'
import { useFinds } from '../../search/useFinds.ts'
import { has } from '../approvals/review.rules.ts'
import { useMe } from '../approvals/useMe.ts'
import { Action } from '../desk/density.tsx'
import { ListSearch } from '../form/ListSearch.tsx'
import { SelectionBar } from '../form/SelectionBar.tsx'
import { useAddress, useKeptSearch } from '../form/useAddress.ts'
import { useTicked } from '../form/useTicked.ts'
import { useMarks } from './Marks.tsx'
import { RemoveShows } from './RemoveShows.tsx'
import { ShowRow } from './ShowRow.tsx'
import styles from './Shows.module.css'
import { genresOf } from './show.rules.ts'

type Wanted = Genre | 'all'

const textsOf = ({ title, unit, performers, event, theme }: Show) => [title, unit, performers, event, theme]

interface GenreChoiceProps {
  shows: readonly Show[]
  value: Wanted
  onChange: (genre: Wanted) => void
}

const GenreChoice = ({ shows, value, onChange }: GenreChoiceProps) => {
  const { t } = useTranslation(['lists', 'console'])
  const genres = genresOf(shows).map(genre => ({ value: genre, label: t(`console:shows.genres.${genre}`) }))
  return (
    <Select
      label={t('console:shows.genre')}
      labelHidden
      value={value}
      onChange={onChange}
      options={[{ value: 'all' as const, label: t('everyGenre') }, ...genres]}
    />
  )
}

export const ShowList = ({ shows }: { shows: readonly Show[] }) => {
  const { t } = useTranslation(['lists', 'console'])
  const [, navigate] = useLocation()
  const writes = has(useMe(), 'editor')
  const { values, change } = useAddress({ q: '', genre: 'all' })
  const search = useKeptSearch()
  const genre: Wanted = GENRES.find(one => one === values.genre) ?? 'all'
  const [removing, setRemoving] = useState<readonly Show[]>([])
  const finds = useFinds(values.q)
  const marks = useMarks()
  const visible = shows.filter(show => (genre === 'all' || show.genre === genre) && finds(textsOf(show)))
  const { chosen, selected, ...ticking } = useTicked(visible)
  return (
    <>
      <div className={styles.fields}>
        <ListSearch value={values.q} onChange={q => change({ q })} hint={t('searchShows')} />
        <GenreChoice shows={shows} value={genre} onChange={wanted => change({ genre: wanted })} />
      </div>
      {visible.length === 0 ? (
        <p className={styles.none}>{t('noneOfThese')}</p>
      ) : (
        <SelectList
          label={t('console:shows.title')}
          items={visible}
          selected={selected}
          onSelect={ticking.onSelect}
          onOpen={id => navigate(`/shows/${id}${search}`)}
          nameOf={({ title }) => title}
          dependencies={[writes, search, marks]}
        >
          {show => (
            <ShowRow
              show={show}
              mark={marks.get(show.id)}
              onRemove={writes && !show.synced ? () => setRemoving([show]) : undefined}
            />
          )}
        </SelectList>
      )}
      <SelectionBar count={chosen.length} total={visible.length} {...ticking}>
        {writes && (
          <Action tone="alarm" icon={<TrashIcon />} onPress={() => setRemoving(chosen)}>
            {t('actOnSome', { act: t('act.remove'), count: chosen.length })}
          </Action>
        )}
      </SelectionBar>
      <RemoveShows shows={removing} onClose={() => setRemoving([])} />
    </>
  )
}
