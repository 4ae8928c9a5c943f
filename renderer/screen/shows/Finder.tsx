/** Finding a show by the first letters of its pinyin: large keys, and what they find at once. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Show } from '../../../electron/contract/shows.ts'
import { Button } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { BackIcon, CloseIcon, ForwardIcon } from '../../components/icons/action.tsx'
import { SearchIcon } from '../../components/icons/editing.tsx'
import { BackspaceIcon } from '../../components/icons/identify.tsx'
import { Pages } from '../../components/Pages.tsx'
import { PageTurner } from '../../components/PageTurner.tsx'
import { useFinds } from '../../search/useFinds.ts'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import styles from './Finder.module.css'
import { ShowRows } from './ShowRows.tsx'
import { textsOf, titlesFirst } from './shows.rules.ts'

/** As on the keyboards that people know from their telephones. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const
/** Longer than any title's initials. */
const LONGEST = 16
/** Who finds more than this types one letter more. */
const MOST_SHOWN = 60

interface KeysProps {
  query: string
  onQuery: (query: string) => void
}

const Keys = ({ query, onQuery }: KeysProps) => {
  const { t } = useTranslation('shows')
  const type = (letter: string) => query.length < LONGEST && onQuery(query + letter)
  return (
    <section className={styles.keys} aria-label={t('keys')}>
      {ROWS.map((row, index) => (
        <div className={styles.row} key={row}>
          {index === 2 && <Button aria-label={t('clear')} icon={<CloseIcon />} onPress={() => onQuery('')} />}
          {Array.from(row, letter => (
            <Button key={letter} aria-label={letter} onPress={() => type(letter)}>
              {letter.toUpperCase()}
            </Button>
          ))}
          {index === 2 && (
            <Button
              aria-label={t('erase')}
              icon={<BackspaceIcon />}
              onPress={() => onQuery(query.slice(0, -1))}
            />
          )}
        </div>
      ))}
    </section>
  )
}

export interface FinderProps extends KeysProps {
  shows: readonly Show[]
  onPlay: (show: Show) => void
  onAbout: (show: Show) => void
  onClose: () => void
}

const useFound = (shows: readonly Show[], query: string): readonly Show[] => {
  const finds = useFinds(query)
  if (query === '') return []
  return titlesFirst(
    shows.filter(show => finds(textsOf(show))),
    ({ title }) => finds([title]),
  )
}

/** Says how it is done, and when nothing is found, what to do. */
const NothingFound = ({ query }: { query: string }) => {
  const { t } = useTranslation('shows')
  const isNew = query === ''
  return (
    <Empty icon={<SearchIcon />} title={isNew ? t('findHint') : t('nothingFound', { query })}>
      {t(isNew ? 'findExample' : 'nothingFoundDetail')}
    </Empty>
  )
}

export const Finder = ({ shows, query, onQuery, onPlay, onAbout, onClose }: FinderProps) => {
  const { t } = useTranslation('shows')
  const found = useFound(shows, query)
  const [page, setPage] = useState(0)
  const [pages, setPages] = useState(1)
  const current = Math.min(page, pages - 1)
  const change = (next: string) => {
    setPage(0)
    onQuery(next)
  }
  const turner = (
    <PageTurner
      page={current}
      count={pages}
      onTurn={setPage}
      previous={{ icon: <BackIcon />, label: t('previousPage') }}
      next={{ icon: <ForwardIcon />, label: t('nextPage') }}
    />
  )
  const count = found.length
  return (
    <Frame
      title={t('find')}
      status={<span className={styles.count}>{query !== '' && t('found', { count })}</span>}
    >
      <div className={styles.finder}>
        <div className={styles.found}>
          {count > 0 ? (
            <Pages page={current} onCount={setPages}>
              <ShowRows
                label={t('found', { count })}
                shows={found.slice(0, MOST_SHOWN)}
                onPlay={onPlay}
                onAbout={onAbout}
              />
            </Pages>
          ) : (
            <NothingFound query={query} />
          )}
        </div>
        <div className={styles.typing}>
          <div className={styles.line}>
            <BackButton onBack={onClose} />
            <output className={styles.display} aria-label={t('typed')}>
              {query}
            </output>
            {count > 0 && turner}
          </div>
          <Keys query={query} onQuery={change} />
        </div>
      </div>
    </Frame>
  )
}
