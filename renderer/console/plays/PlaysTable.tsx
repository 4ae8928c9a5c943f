/** The plays of one period: each show with its screen, how often and how long, and why it did not come to its end. */
import { useTranslation } from 'react-i18next'
import type { PlaysRow } from '../../../electron/contract/plays.ts'
import { WarningIcon } from '../../components/icons/fact.tsx'
import tables from '../desk/Table.module.css'
import styles from './Plays.module.css'
import { isFault, type Sort, unfinished } from './plays.rules.ts'
import { usePlayWords } from './usePlayWords.ts'

interface HeadProps {
  name: Sort
  sort: Sort
  onSort: (sort: Sort) => void
}

/** Names go up, figures down. */
const DIRECTIONS = {
  ...{ title: 'ascending', screen: 'ascending' },
  ...{ plays: 'descending', complete: 'descending', watched: 'descending' },
} as const satisfies Record<Sort, 'ascending' | 'descending'>

const Head = ({ name, sort, onSort }: HeadProps) => {
  const { t } = useTranslation('plays')
  const figures = name === 'title' || name === 'screen' ? undefined : tables.count
  return (
    <th scope="col" className={figures} aria-sort={name === sort ? DIRECTIONS[name] : 'none'}>
      <button type="button" className={styles.sort} onClick={() => onSort(name)}>
        {t(`column.${name}`)}
      </button>
    </th>
  )
}

const Unfinished = ({ row }: { row: PlaysRow }) => {
  const { t } = useTranslation('plays')
  const { ending } = usePlayWords()
  const endings = unfinished(row)
  if (endings.length === 0) return <span className={tables.hint}>{t('allComplete')}</span>
  return (
    <span className={styles.endings}>
      {endings.map(one => (
        <span key={one.ending} className={isFault(one.ending) ? styles.fault : tables.hint}>
          {isFault(one.ending) && <WarningIcon />}
          {ending(one)}
        </span>
      ))}
    </span>
  )
}

export interface PlaysTableProps {
  rows: readonly PlaysRow[]
  label: string
  sort: Sort
  onSort: (sort: Sort) => void
}

export const PlaysTable = ({ rows, label, sort, onSort }: PlaysTableProps) => {
  const { t } = useTranslation('plays')
  const { length, completed } = usePlayWords()
  return (
    <table className={`${tables.table} ${styles.table}`} aria-label={label}>
      <thead>
        <tr>
          {(['title', 'screen', 'plays', 'complete'] as const).map(name => (
            <Head key={name} name={name} sort={sort} onSort={onSort} />
          ))}
          <th scope="col">{t('column.unfinished')}</th>
          <Head name="watched" sort={sort} onSort={onSort} />
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={`${row.show} ${row.screen}`}>
            <td className={styles.title}>{row.title}</td>
            <td>{row.screen}</td>
            <td className={tables.count}>{t('times', { count: row.plays })}</td>
            <td className={`${tables.count} ${styles.light}`}>{completed(row)}</td>
            <td>
              <Unfinished row={row} />
            </td>
            <td className={`${tables.count} ${styles.light}`}>{length(row.watched)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
