/** What a chosen sheet of captions comes to: the cells to mend, that it brings nothing, or each draft that it would make. */
import { useTranslation } from 'react-i18next'
import type {
  CaptionColumn,
  CaptionFault,
  CaptionSheetPreview,
} from '../../../../electron/contract/captionSheet.ts'
import { useSite } from '../../../client/site.ts'
import { CheckIcon } from '../../../components/icons/action.tsx'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { Note } from '../../../components/Note.tsx'
import { Action } from '../../desk/density.tsx'
import { IgnoredColumns } from '../../sheet/IgnoredColumns.tsx'
import { ProblemTable } from '../../sheet/ProblemTable.tsx'
import { groupsOf, type ProblemGroup, rowsOf } from '../../sheet/problems.rules.ts'
import sheetStyles from '../../sheet/Sheet.module.css'
import type { Sheet } from '../../sheet/useSheet.ts'
import { ComingCaptions } from './ComingCaptions.tsx'
import { caresOf, needsWords } from './captionSheet.rules.ts'

export type CaptionsSheet = Sheet<CaptionSheetPreview, { added: number; same: number }>

const Problems = ({ problems }: Pick<CaptionSheetPreview, 'problems'>) => {
  const { t } = useTranslation('captionSheet')
  const mend = ({ column, fault, expected }: ProblemGroup<CaptionColumn, CaptionFault>) => {
    const name = t(`column.${column}`)
    const wanted = needsWords(fault) ? t(`want.${column}`, { expected }) : ''
    return { column: name, wrong: t(`fault.${fault}`, { column: name, expected }), wanted }
  }
  return (
    <>
      <Note
        tone="alarm"
        icon={<WarningIcon />}
        title={t('problems', { count: problems.length, rows: rowsOf(problems) })}
      >
        {t('problemsDo')}
      </Note>
      <ProblemTable groups={groupsOf(problems)} wordsOf={mend} />
    </>
  )
}

const Nothing = ({ same }: { same: number }) => {
  const { t } = useTranslation('captionSheet')
  return (
    <Note tone={same > 0 ? 'done' : 'attention'} icon={same > 0 ? <CheckIcon /> : <WarningIcon />}>
      {same > 0 ? t('nothing', { count: same }) : t('empty')}
    </Note>
  )
}

const Ready = ({ sheet, preview: { captions, same } }: CaptionOutcomeProps) => {
  const { t } = useTranslation(['captionSheet', 'sheet'])
  const avoid = useSite()?.wordsToAvoid ?? []
  const cared = captions.map(one => ({ ...one, cares: caresOf(one.caption.text, avoid) }))
  const careful = cared.filter(({ cares }) => cares.length > 0).length
  return (
    <>
      <Note
        tone={careful > 0 ? 'attention' : 'done'}
        icon={careful > 0 ? <WarningIcon /> : <CheckIcon />}
        title={t('ready', { count: captions.length })}
      >
        {[careful > 0 && t('care', { count: careful }), same > 0 && t('same', { count: same })]
          .filter(Boolean)
          .join(' ')}
      </Note>
      <ComingCaptions captions={cared} />
      <div className={sheetStyles.actions}>
        <Action onPress={sheet.close}>{t('sheet:leave')}</Action>
        <Action tone="rail" icon={<CheckIcon />} onPress={sheet.take}>
          {sheet.taking ? t('sheet:taking') : t('take', { count: captions.length })}
        </Action>
      </div>
    </>
  )
}

export interface CaptionOutcomeProps {
  sheet: CaptionsSheet
  preview: CaptionSheetPreview
}

export const CaptionOutcome = ({ sheet, preview }: CaptionOutcomeProps) => {
  const { t } = useTranslation('sheet')
  const { problems, captions, same, ignored } = preview
  return (
    <section className={sheetStyles.outcome} aria-label={t('outcome')}>
      <IgnoredColumns columns={ignored} />
      {problems.length > 0 && <Problems problems={problems} />}
      {problems.length === 0 && captions.length === 0 && <Nothing same={same} />}
      {problems.length === 0 && captions.length > 0 && <Ready sheet={sheet} preview={preview} />}
    </section>
  )
}
