/** How the last backup, check or restore ended. */
import { useTranslation } from 'react-i18next'
import type { BackupFailure, BackupOutcome } from '../../../electron/contract/backup.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import styles from './BackupPage.module.css'
import { failureKey, NEEDS_DETAIL, SAYS_ALL } from './backup.rules.ts'
import { useBackupWords } from './useBackupWords.ts'

const Failed = ({ outcome, failure }: { outcome: BackupOutcome; failure: BackupFailure }) => {
  const { t } = useTranslation('backup')
  const { size } = useBackupWords()
  const sentence = t(`failure.${failureKey(outcome, failure)}`, { size: size(failure.bytes ?? 0) })
  if (SAYS_ALL.includes(failure.code))
    return (
      <Note tone="attention" icon={<WarningIcon />} title={sentence}>
        <p className={styles.technical}>{outcome.name}</p>
      </Note>
    )
  return (
    <Note tone="alarm" icon={<WarningIcon />} title={t(`failed.${outcome.task}`)}>
      <p>{sentence}</p>
      <p className={styles.technical}>{outcome.name}</p>
      {NEEDS_DETAIL.includes(failure.code) && (
        <p className={styles.technical} lang="en">
          {failure.detail}
        </p>
      )}
    </Note>
  )
}

export const OutcomeNote = ({ outcome }: { outcome: BackupOutcome }) => {
  const { t } = useTranslation('backup')
  const words = useBackupWords()
  const { task, failure, contents } = outcome
  if (failure) return <Failed outcome={outcome} failure={failure} />
  // That a backup was made, or is ready to be put in place, is said by panels of their own.
  if (task !== 'check' || !contents) return null
  return (
    <Note tone="done" icon={<CheckIcon />} title={t('done.check')}>
      <p>{words.contents(contents)}</p>
      <p>{words.counts(contents)}</p>
      <p className={styles.technical}>{outcome.name}</p>
    </Note>
  )
}
