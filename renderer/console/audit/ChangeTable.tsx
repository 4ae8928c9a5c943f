/** What an act changed as a table: one line a field, before and after. */
import { useTranslation } from 'react-i18next'
import { differences, type Part } from '../approvals/difference.rules.ts'
import styles from './ChangeTable.module.css'
import { MarkedText } from './MarkedText.tsx'
import type { Change } from './useChanges.ts'

interface Columns {
  hasBefore: boolean
  hasAfter: boolean
}

const Head = ({ hasBefore, hasAfter }: Columns) => {
  const { t } = useTranslation('audit')
  return (
    <thead>
      <tr>
        <th scope="col">{t('entry.what')}</th>
        {hasBefore && <th scope="col">{t(hasAfter ? 'entry.before' : 'entry.removed')}</th>}
        {hasAfter && <th scope="col">{t(hasBefore ? 'entry.after' : 'entry.value')}</th>}
      </tr>
    </thead>
  )
}

interface CellProps {
  text: string | null
  parts: readonly Part[] | null
  as: 'before' | 'after'
}

const Cell = ({ text, parts, as }: CellProps) => {
  const { t } = useTranslation('audit')
  return text === null ? (
    <td className={styles.nothing}>{t('nothing')}</td>
  ) : (
    <td>
      <MarkedText text={text} parts={parts} as={as} />
    </td>
  )
}

const Line = ({ change, hasBefore, hasAfter }: Columns & { change: Change }) => {
  const { field, before, after, isText } = change
  const parts = isText && before !== null && after !== null ? differences(before, after) : null
  return (
    <tr>
      <th scope="row">{field}</th>
      {hasBefore && <Cell text={before} parts={parts} as="before" />}
      {hasAfter && <Cell text={after} parts={parts} as="after" />}
    </tr>
  )
}

/** @param label names the table for readers of the screen. */
export const ChangeTable = ({ label, changes }: { label: string; changes: readonly Change[] }) => {
  const columns = {
    hasBefore: changes.some(({ before }) => before !== null),
    hasAfter: changes.some(({ after }) => after !== null),
  }
  return (
    <table className={styles.table} aria-label={label}>
      <Head {...columns} />
      <tbody>
        {changes.map(change => (
          <Line key={change.key} change={change} {...columns} />
        ))}
      </tbody>
    </table>
  )
}
