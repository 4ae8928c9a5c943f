/** Finds shows of the library by their words or the first letters of their pinyin, and puts them into a list. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Show } from '../../../electron/contract/shows.ts'
import { PlusIcon } from '../../components/icons/action.tsx'
import { SearchField } from '../../components/SearchField.tsx'
import { useFinds } from '../../search/useFinds.ts'
import { Action } from '../desk/density.tsx'
import { clockLength } from '../shows/show.rules.ts'
import styles from './Programme.module.css'

/** More are found by writing more. */
const MOST_FOUND = 5

export interface ShowPickerProps {
  label: string
  shows: readonly Show[]
  /** How often each stands in the list already. */
  counts: ReadonlyMap<string, number>
  onAdd: (show: Show) => void
}

const textsOf = ({ title, unit, performers, event, theme }: Show) => [title, unit, performers, event, theme]

const Found = ({ show, count, onAdd }: { show: Show; count: number; onAdd: () => void }) => {
  const { t } = useTranslation(['programme', 'console'])
  const facts = [t(`console:shows.genres.${show.genre}`), show.unit, clockLength(show.seconds)]
  return (
    <li className={styles.found}>
      <span className={styles.words}>
        <span className={styles.name}>{show.title}</span>
        <span className={styles.meta}>
          {facts.filter(fact => fact !== '').join(' · ')}
          {count > 0 && ` · ${t('picker.in', { count })}`}
        </span>
      </span>
      <Action icon={<PlusIcon />} aria-label={t('picker.addOf', { title: show.title })} onPress={onAdd} />
    </li>
  )
}

export const ShowPicker = ({ label, shows, counts, onAdd }: ShowPickerProps) => {
  const { t } = useTranslation('programme')
  const [query, setQuery] = useState('')
  const finds = useFinds(query)
  const found = shows.filter(show => finds(textsOf(show)))
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.legend}>{label}</legend>
      <SearchField
        label={label}
        placeholder={t('picker.hint')}
        clearLabel={t('picker.clear')}
        value={query}
        onChange={setQuery}
      />
      {found.length === 0 && (
        <p className={styles.none}>{t(shows.length === 0 ? 'picker.empty' : 'picker.none')}</p>
      )}
      <ul className={styles.results}>
        {found.slice(0, MOST_FOUND).map(show => (
          <Found key={show.id} show={show} count={counts.get(show.id) ?? 0} onAdd={() => onAdd(show)} />
        ))}
      </ul>
      {found.length > MOST_FOUND && (
        <p className={styles.meta}>{t('picker.more', { count: found.length - MOST_FOUND })}</p>
      )}
    </fieldset>
  )
}
