/** Each change that a file would make: the setting, as it is now, as it would become. */
import { useTranslation } from 'react-i18next'
import type { Site } from '../../../../electron/contract/site.ts'
import type { SiteChange } from '../../../../electron/contract/siteFile.ts'
import { fieldOf } from '../site.rules.ts'
import styles from './File.module.css'
import { useValueWords } from './useValueWords.ts'
import { type Line, sidesOf, valueLines } from './value.rules.ts'

const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <ul>
    {lines.map(({ text, differs }, index) => (
      // Two entries of a list may read the same.
      <li key={String(index)} className={differs ? styles.differs : undefined}>
        {text}
      </li>
    ))}
  </ul>
)

export interface ChangeTableProps {
  changes: readonly SiteChange[]
  /** The settings as they are now. */
  site: Site
}

export const ChangeTable = ({ changes, site }: ChangeTableProps) => {
  const { t } = useTranslation('settings')
  const [wordsNow, wordsThen] = useValueWords(changes, site)
  const row = ({ path, before, after }: SiteChange) => {
    const field = fieldOf(path)
    if (!field) return null
    const sides = sidesOf(valueLines(field, before, wordsNow), valueLines(field, after, wordsThen))
    return (
      <tr key={path}>
        <th scope="row">{t(`field.${field}`)}</th>
        <td>
          <Lines lines={sides.before} />
        </td>
        <td>
          <Lines lines={sides.after} />
        </td>
      </tr>
    )
  }
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t('file.setting')}</th>
          <th scope="col">{t('file.was')}</th>
          <th scope="col">{t('file.becomes')}</th>
        </tr>
      </thead>
      <tbody>{changes.map(row)}</tbody>
    </table>
  )
}
