/** Says in one sentence what became of an act on several items. */
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../../i18n/useErrorText.ts'
import type { BulkAct, Outcome } from './acts.rules.ts'

/** Everything that is done to several items at once. */
export type ToldAct = BulkAct | 'retire' | 'bringBack' | 'remove' | 'undo'

export const useOutcomeText = () => {
  const { t } = useTranslation('lists')
  const errorText = useErrorText()
  const sentence = (act: ToldAct, { done, refused }: Outcome<unknown>): string => {
    const count = refused.reduce((sum, one) => sum + one.count, 0)
    const reasons = refused.map(one => one.reason).join(' ')
    return [
      ...(done.length > 0 ? [t(`done.${act}`, { count: done.length })] : []),
      ...(count > 0 ? [t(`notDone.${act}`, { count, reasons })] : []),
    ].join(t('comma'))
  }
  return { errorText, sentence }
}
