/** Takes a sheet into the catalogue: it is chosen, looked at, and only then taken, whole or not at all. */
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { CheckIcon, UpIcon } from '../../../components/icons/action.tsx'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { Note } from '../../../components/Note.tsx'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { Action } from '../../desk/density.tsx'
import { Panel } from '../../desk/Page.tsx'
import styles from './Sheet.module.css'
import { SheetOutcome } from './SheetOutcome.tsx'
import { type Sheet, useSheet } from './useSheet.ts'

const Choose = ({ sheet }: { sheet: Sheet }) => {
  const { t } = useTranslation('catalogue')
  return (
    <div className={styles.act}>
      <div className={styles.what}>
        <strong>{sheet.chosen?.name ?? t('choose')}</strong>
        <p className={styles.hint}>{t('about.import')}</p>
      </div>
      <FileTrigger
        acceptedFileTypes={['.xlsx', '.csv']}
        onSelect={files => {
          const [file] = files ?? []
          if (file) sheet.choose(file)
        }}
      >
        <Action icon={<UpIcon />}>{t(sheet.chosen ? 'chooseOther' : 'chooseFile')}</Action>
      </FileTrigger>
    </div>
  )
}

const Failure = ({ sheet }: { sheet: Sheet }) => {
  const { t } = useTranslation('catalogue')
  const errorText = useErrorText()
  if (!sheet.unreadable && !sheet.tooLarge && !sheet.error) return null
  return (
    <Note tone="alarm" icon={<WarningIcon />} title={t('notTaken')}>
      {sheet.unreadable ? t('unreadable') : sheet.tooLarge ? t('tooLarge') : errorText(sheet.error)}
    </Note>
  )
}

const Taken = ({ counts }: { counts: NonNullable<Sheet['taken']> }) => {
  const { t } = useTranslation('catalogue')
  const [, navigate] = useLocation()
  return (
    <Note
      tone="done"
      icon={<CheckIcon />}
      title={t('taken')}
      actions={<Action onPress={() => navigate('/activities')}>{t('toCatalogue')}</Action>}
    >
      {t('takenCounts', { ...counts })}
    </Note>
  )
}

export const SheetImport = () => {
  const { t } = useTranslation('catalogue')
  const sheet = useSheet()
  return (
    <Panel title={t('import')}>
      <Choose sheet={sheet} />
      <Failure sheet={sheet} />
      {sheet.pending && (
        <p className={styles.hint} role="status">
          {t('reading')}
        </p>
      )}
      {sheet.preview && <SheetOutcome sheet={sheet} preview={sheet.preview} />}
      {sheet.taken && <Taken counts={sheet.taken} />}
    </Panel>
  )
}
