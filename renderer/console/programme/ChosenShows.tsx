/** The shows of a list in their order, each to be moved and taken out, by finger, mouse or keyboard. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedShow } from '../../../electron/contract/programmeCycle.ts'
import type { Show } from '../../../electron/contract/shows.ts'
import { DownIcon, UpIcon } from '../../components/icons/action.tsx'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { movedBy } from '../activities/lists/lists.rules.ts'
import { useFocusAfter } from '../activities/lists/useFocusAfter.ts'
import { Action } from '../desk/density.tsx'
import { clockLength } from '../shows/show.rules.ts'
import styles from './Programme.module.css'

export interface ChosenShowsProps {
  label: string
  value: readonly ListedShow[]
  onChange: (shows: ListedShow[]) => void
  library: ReadonlyMap<string, Show>
  /** What stands where there are none. */
  empty: string
  error?: string | undefined
}

const useRows = ({ value, onChange }: Pick<ChosenShowsProps, 'value' | 'onChange'>) => {
  const { t } = useTranslation('programme')
  const { frame, focusAfter } = useFocusAfter()
  const [said, setSaid] = useState('')
  const keysAt = (at: number, ...keys: string[]) => keys.map(key => `[data-at="${at}"] [data-key="${key}"]`)
  return {
    frame,
    said,
    move: (at: number, by: -1 | 1) => {
      focusAfter(...keysAt(at + by, ...(by < 0 ? ['up', 'down'] : ['down', 'up'])))
      setSaid(t('chosen.moved', { title: value[at]?.title, place: at + by + 1 }))
      onChange(movedBy(value, at, by))
    },
    remove: (at: number) => {
      focusAfter(...keysAt(at, 'remove'), ...keysAt(at - 1, 'remove'))
      setSaid(t('chosen.removed', { title: value[at]?.title }))
      onChange(value.filter((_, index) => index !== at))
    },
  }
}

interface RowProps {
  at: number
  last: number
  one: ListedShow
  show: Show | undefined
  rows: ReturnType<typeof useRows>
}

const Row = ({ at, last, one, show, rows }: RowProps) => {
  const { t } = useTranslation('programme')
  const title = show?.title ?? one.title
  return (
    <li className={styles.chosen} data-at={at}>
      <span className={styles.number}>{at + 1}</span>
      <span className={styles.words}>
        <span className={styles.name}>{title}</span>
        {show ? (
          <span className={styles.meta}>{clockLength(show.seconds)}</span>
        ) : (
          <span className={styles.gone}>{t('chosen.gone')}</span>
        )}
      </span>
      <span className={styles.keys}>
        <Action
          data-key="up"
          icon={<UpIcon />}
          isDisabled={at === 0}
          aria-label={t('chosen.up', { title })}
          onPress={() => rows.move(at, -1)}
        />
        <Action
          data-key="down"
          icon={<DownIcon />}
          isDisabled={at === last}
          aria-label={t('chosen.down', { title })}
          onPress={() => rows.move(at, 1)}
        />
        <Action
          data-key="remove"
          tone="alarm"
          icon={<TrashIcon />}
          aria-label={t('chosen.remove', { title })}
          onPress={() => rows.remove(at)}
        />
      </span>
    </li>
  )
}

export const ChosenShows = ({ label, value, onChange, library, empty, error }: ChosenShowsProps) => {
  const { t } = useTranslation('programme')
  const rows = useRows({ value, onChange })
  const seconds = value.reduce((sum, { show }) => sum + (library.get(show)?.seconds ?? 0), 0)
  return (
    <fieldset className={styles.list} ref={rows.frame}>
      <legend className={styles.legend}>
        {label}
        {value.length > 0 && (
          <span className={styles.total}>
            {t('chosen.total', { count: value.length, length: clockLength(seconds) })}
          </span>
        )}
      </legend>
      {value.length === 0 && <p className={styles.none}>{empty}</p>}
      <ol className={styles.chosens}>
        {value.map((one, at) => (
          // The same show may stand here twice: its place is all that tells them apart.
          <Row key={String(at)} {...{ at, one, rows, last: value.length - 1, show: library.get(one.show) }} />
        ))}
      </ol>
      {error && (
        <p className={styles.gone} role="alert">
          {error}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {rows.said}
      </p>
    </fieldset>
  )
}
