/** Every cell that cannot be taken: where it is, what it says, and what would do. */
import { useTranslation } from 'react-i18next'
import styles from './Sheet.module.css'
import { mostOf, type ProblemGroup, wantOf } from './sheet.rules.ts'

const useMend = () => {
  const { t } = useTranslation('catalogue')
  return ({ column, fault, expected }: ProblemGroup) => {
    const want = wantOf({ column, fault })
    const wanted =
      want === null ? '' : t(`want.${want}`, { range: expected, most: mostOf(expected), names: expected })
    return { wrong: t(`fault.${fault}`, { column: t(`column.${column}`) }), wanted }
  }
}

const Group = ({ group }: { group: ProblemGroup }) => {
  const { t } = useTranslation('catalogue')
  const { wrong, wanted } = useMend()(group)
  return (
    <tr>
      <td className={styles.cells}>
        {group.cells.length === 0
          ? t('row', { number: 1 })
          : group.cells.map(cell => <code key={cell}>{cell}</code>)}
      </td>
      <th scope="row">{t(`column.${group.column}`)}</th>
      <td className={styles.came}>{group.came === '' ? <i>{t('empty')}</i> : group.came}</td>
      <td>
        <b>{wrong}</b> {wanted}
      </td>
    </tr>
  )
}

export const ProblemTable = ({ groups }: { groups: readonly ProblemGroup[] }) => {
  const { t } = useTranslation('catalogue')
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
          <Group key={`${group.column} ${group.fault} ${group.came} ${group.expected}`} group={group} />
        ))}
      </tbody>
    </table>
  )
}
