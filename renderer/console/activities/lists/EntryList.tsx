/** One of the catalogue's lists: its rows, what cannot be removed and why, and a way to add. */
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Activity, type ListName, MOST_ENTRIES } from '../../../../electron/contract/activities.ts'
import { PlusIcon } from '../../../components/icons/action.tsx'
import { Action } from '../../desk/density.tsx'
import type { Problems } from '../../form/problem.rules.ts'
import { EntryRow } from './EntryRow.tsx'
import { InUse } from './InUse.tsx'
import styles from './Lists.module.css'
import { type Entry, movedBy, usersOf } from './lists.rules.ts'
import { useFocusAfter } from './useFocusAfter.ts'

export interface EntryListProps {
  list: ListName
  entries: readonly Entry[]
  onChange: (entries: Entry[]) => void
  activities: readonly Activity[]
  problems: Problems
}

/** Never an identifier that was: activities may still name that one. */
const newEntry = (list: ListName): Entry => ({
  id: crypto.randomUUID(),
  name: { zh: '', en: '' },
  ...(list === 'categories' && { pictogram: 'other' }),
})

const keyOf = (entry: Entry | undefined, key: string) => (entry ? [`[data-entry="${entry.id}"] ${key}`] : [])

const useEntries = ({ list, entries, onChange, activities }: EntryListProps) => {
  const { t } = useTranslation('catalogue')
  const { frame, focusAfter } = useFocusAfter()
  const [asked, setAsked] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  return {
    frame,
    /** The entry that was to be removed and is in use. */
    asked,
    forget: () => setAsked(null),
    said,
    add: () => {
      const entry = newEntry(list)
      focusAfter(...keyOf(entry, 'input'))
      onChange([...entries, entry])
    },
    change: (id: string, patch: Partial<Entry>) =>
      onChange(entries.map(entry => (entry.id === id ? { ...entry, ...patch } : entry))),
    move: (entry: Entry, at: number, by: -1 | 1) => {
      const keys = ['up', 'down'].map(key => `[data-move="${key}"]`)
      focusAfter(...(by < 0 ? keys : keys.toReversed()).flatMap(key => keyOf(entry, key)))
      setSaid(t('lists.moved', { name: entry.name.zh, place: at + by + 1 }))
      onChange(movedBy(entries, at, by))
    },
    remove: ({ id }: Entry, at: number) => {
      if (usersOf(activities, id).length > 0) return setAsked(id)
      focusAfter(...keyOf(entries[at + 1] ?? entries[at - 1], '[data-remove]'), '[data-add]')
      onChange(entries.filter(entry => entry.id !== id))
    },
  }
}

export const EntryList = (props: EntryListProps) => {
  const { list, entries, activities, problems } = props
  const { t } = useTranslation('catalogue')
  const rows = useEntries(props)
  return (
    <fieldset ref={rows.frame} className={styles.list}>
      <legend className={styles.legend}>{t(`lists.${list}`)}</legend>
      <p className={styles.hint}>{t(`lists.about.${list}`)}</p>
      <ul className={styles.rows}>
        {entries.map((entry, at) => (
          <Fragment key={entry.id}>
            <EntryRow
              entry={entry}
              path={`${list}.${at}`}
              isFirst={at === 0}
              isLast={at === entries.length - 1}
              onChange={patch => rows.change(entry.id, patch)}
              onMove={by => rows.move(entry, at, by)}
              onRemove={() => rows.remove(entry, at)}
              problems={problems}
            />
            {rows.asked === entry.id && (
              <li>
                <InUse
                  name={entry.name.zh}
                  users={usersOf(activities, entry.id)}
                  close={{ label: t('lists.keep'), run: rows.forget }}
                />
              </li>
            )}
          </Fragment>
        ))}
      </ul>
      {problems[list] && (
        <p className={styles.error} role="alert">
          {t('lists.oneAtLeast')}
        </p>
      )}
      {entries.length < MOST_ENTRIES && (
        <div>
          <Action data-add icon={<PlusIcon />} onPress={rows.add}>
            {t(`lists.add.${list}`)}
          </Action>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {rows.said}
      </p>
    </fieldset>
  )
}
