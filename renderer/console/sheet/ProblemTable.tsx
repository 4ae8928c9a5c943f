/** Every cell that cannot be taken: where it is, what it says, and what would do. */
import { useTranslation } from 'react-i18next'
import type { ProblemGroup } from './problems.rules.ts'
import styles from './Sheet.module.css'

/** A problem in the words of its room. */
interface ProblemWords {
  column: string
  wrong: string
  wanted: string
}

export interface ProblemTableProps<Column extends string, Fault extends string> {
  groups: readonly ProblemGroup<Column, Fault>[]
  wordsOf: (group: ProblemGroup<Column, Fault>) => ProblemWords
}

interface GroupProps {
  words: ProblemWords
  came: string
  cells: readonly string[]
}

const Group = ({ words, came, cells }: GroupProps) => {
  const { t } = useTranslation('sheet')
  return (
    <tr>
      <td className={styles.cells}>
        {cells.length === 0 ? t('row', { number: 1 }) : cells.map(cell => <code key={cell}>{cell}</code>)}
      </td>
      <th scope="row">{words.column}</th>
      <td className={styles.came}>{came === '' ? <i>{t('empty')}</i> : came}</td>
      <td>
        <b>{words.wrong}</b> {words.wanted}
      </td>
    </tr>
  )
}

export const ProblemTable = <Column extends string, Fault extends string>({
  groups,
  wordsOf,
}: ProblemTableProps<Column, Fault>) => {
  const { t } = useTranslation('sheet')
  return (
    <table className={styles.problems}>
      <thead>
        <tr>
          <th scope="col">{t('head.cell')}</th>
          <th scope="col">{t('head.column')}</th>
          <th scope="col">{t('head.came')}</th>
          <th scope="col">{t('head.mend')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(group => (
          <Group
            key={`${group.column} ${group.fault} ${group.came} ${group.expected}`}
            words={wordsOf(group)}
            came={group.came}
            cells={group.cells}
          />
        ))}
      </tbody>
    </table>
  )
}
