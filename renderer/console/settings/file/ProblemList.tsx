/** What is wrong with a file of settings: each place in it, in words that say what to write instead. */
import { useTranslation } from 'react-i18next'
import type { SiteFileProblem } from '../../../../electron/contract/siteFile.ts'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { Note } from '../../../components/Note.tsx'
import { entryOf, fieldOf } from '../site.rules.ts'
import styles from './File.module.css'

const Problem = ({ problem }: { problem: SiteFileProblem }) => {
  const { t } = useTranslation('settings')
  const { path, fault, expected, came, limit } = problem
  const field = fieldOf(path)
  const entry = entryOf(path)
  return (
    <li className={styles.problem}>
      {path !== '' && (
        <span className={styles.where}>
          {field && (
            <b>
              {t(`field.${field}`)}
              {entry !== null && t('file.entry', { number: entry })}
            </b>
          )}
          <code>{path}</code>
        </span>
      )}
      <span>{t(`fault.${fault}`, { expected, came, limit })}</span>
    </li>
  )
}

export const ProblemList = ({ problems }: { problems: readonly SiteFileProblem[] }) => {
  const { t } = useTranslation('settings')
  const isWhole = problems.every(({ path }) => path === '')
  return (
    <>
      <Note tone="alarm" icon={<WarningIcon />} title={t('file.problems')}>
        {isWhole ? undefined : t('file.problemsDo')}
      </Note>
      <ul className={styles.problems}>
        {problems.map((problem, index) => (
          // The same field may have several problems; the list never changes its order.
          <Problem key={String(index)} problem={problem} />
        ))}
      </ul>
    </>
  )
}
