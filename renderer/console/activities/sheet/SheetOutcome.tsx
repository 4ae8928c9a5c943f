/** What a chosen sheet comes to: what is wrong with it, that it changes nothing, or how much it would do. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SheetPreview } from '../../../../electron/contract/activities.ts'
import { CheckIcon } from '../../../components/icons/action.tsx'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { Note } from '../../../components/Note.tsx'
import { Action } from '../../desk/density.tsx'
import { ProblemTable } from './ProblemTable.tsx'
import styles from './Sheet.module.css'
import { groupsOf, lacksName, rowsOf, verdictOf } from './sheet.rules.ts'
import type { Sheet } from './useSheet.ts'

const COUNTED = ['added', 'changed', 'same'] as const

const Counts = ({ preview }: { preview: SheetPreview }) => {
  const { t } = useTranslation('catalogue')
  return (
    <dl className={styles.counts}>
      {COUNTED.map(name => (
        <div key={name} data-some={preview[name] > 0 || undefined}>
          <dt>{t(`counts.${name}`)}</dt>
          <dd>{preview[name]}</dd>
        </div>
      ))}
    </dl>
  )
}

const Problems = ({ preview: { problems } }: { preview: SheetPreview }) => {
  const { t } = useTranslation('catalogue')
  const [, navigate] = useLocation()
  const groups = groupsOf(problems)
  const lists = <Action onPress={() => navigate('/activities/lists')}>{t('toLists')}</Action>
  return (
    <>
      <Note
        tone="alarm"
        icon={<WarningIcon />}
        title={t('problems', { count: problems.length, rows: rowsOf(problems) })}
        actions={lacksName(groups) ? lists : undefined}
      >
        {t(lacksName(groups) ? 'problemsDoNames' : 'problemsDo')}
      </Note>
      <ProblemTable groups={groups} />
    </>
  )
}

const Ready = ({ sheet, preview }: { sheet: Sheet; preview: SheetPreview }) => {
  const { t } = useTranslation('catalogue')
  return (
    <>
      <Counts preview={preview} />
      <p className={styles.hint}>{t('untouched')}</p>
      <div className={styles.actions}>
        <Action onPress={sheet.close}>{t('leave')}</Action>
        <Action tone="rail" icon={<CheckIcon />} onPress={sheet.take}>
          {sheet.taking ? t('taking') : t('take', { count: preview.added + preview.changed })}
        </Action>
      </div>
    </>
  )
}

const Ignored = ({ columns }: { columns: readonly string[] }) => {
  const { t } = useTranslation(['catalogue', 'console'])
  if (columns.length === 0) return null
  return (
    <Note tone="attention" icon={<WarningIcon />}>
      {t('ignored', { columns: columns.join(t('console:separator')) })}
    </Note>
  )
}

export const SheetOutcome = ({ sheet, preview }: { sheet: Sheet; preview: SheetPreview }) => {
  const { t } = useTranslation('catalogue')
  const verdict = verdictOf(preview)
  return (
    <section className={styles.outcome} aria-label={t('outcome')}>
      {sheet.stale && (
        <Note tone="attention" icon={<WarningIcon />}>
          {t('stale')}
        </Note>
      )}
      <Ignored columns={preview.ignored} />
      {verdict === 'problems' && <Problems preview={preview} />}
      {verdict === 'nothing' && (
        <Note tone="done" icon={<CheckIcon />}>
          {t('nothing', { count: preview.same })}
        </Note>
      )}
      {verdict === 'ready' && <Ready sheet={sheet} preview={preview} />}
    </section>
  )
}
