/** What a chosen sheet comes to: what is wrong with it, that it changes nothing, or how much it would do. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SheetPreview } from '../../../../electron/contract/activities.ts'
import { CheckIcon } from '../../../components/icons/action.tsx'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { Note } from '../../../components/Note.tsx'
import { Action } from '../../desk/density.tsx'
import { IgnoredColumns } from '../../sheet/IgnoredColumns.tsx'
import { ProblemTable } from '../../sheet/ProblemTable.tsx'
import { groupsOf, rowsOf } from '../../sheet/problems.rules.ts'
import styles from '../../sheet/Sheet.module.css'
import type { Sheet } from '../../sheet/useSheet.ts'
import { type CatalogueProblem, lacksName, mostOf, verdictOf, wantOf } from './sheet.rules.ts'

type Counted = Pick<SheetPreview, 'added' | 'changed' | 'same'>
export type CatalogueSheet = Sheet<SheetPreview, Counted>

const useMend = () => {
  const { t } = useTranslation('catalogue')
  return ({ column, fault, expected }: CatalogueProblem) => {
    const want = wantOf({ column, fault })
    const wanted =
      want === null ? '' : t(`want.${want}`, { range: expected, most: mostOf(expected), names: expected })
    const name = t(`column.${column}`)
    return { column: name, wrong: t(`fault.${fault}`, { column: name }), wanted }
  }
}

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
  const mend = useMend()
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
      <ProblemTable groups={groups} wordsOf={mend} />
    </>
  )
}

const Ready = ({ sheet, preview }: { sheet: CatalogueSheet; preview: SheetPreview }) => {
  const { t } = useTranslation(['catalogue', 'sheet'])
  return (
    <>
      <Counts preview={preview} />
      <p className={styles.hint}>{t('untouched')}</p>
      <div className={styles.actions}>
        <Action onPress={sheet.close}>{t('sheet:leave')}</Action>
        <Action tone="rail" icon={<CheckIcon />} onPress={sheet.take}>
          {sheet.taking ? t('sheet:taking') : t('take', { count: preview.added + preview.changed })}
        </Action>
      </div>
    </>
  )
}

export const SheetOutcome = ({ sheet, preview }: { sheet: CatalogueSheet; preview: SheetPreview }) => {
  const { t } = useTranslation(['catalogue', 'sheet'])
  const verdict = verdictOf(preview)
  return (
    <section className={styles.outcome} aria-label={t('sheet:outcome')}>
      {sheet.stale && (
        <Note tone="attention" icon={<WarningIcon />}>
          {t('stale')}
        </Note>
      )}
      <IgnoredColumns columns={preview.ignored} />
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
