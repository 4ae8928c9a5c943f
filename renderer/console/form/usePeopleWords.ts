/** Who wrote an item and who approved it, in words. */
import { useTranslation } from 'react-i18next'
import type { Review } from '../../../electron/contract/approval.ts'
import { writerOf } from './published.rules.ts'

export const usePeopleWords = () => {
  const { t } = useTranslation('approval')
  return (review: Review): string[] => {
    const writer = writerOf(review)
    const { proposal, approval } = review
    // While a change waits, these words are not the approved ones.
    const readBySecond = proposal === null && approval !== null && approval.urgent === null
    return [
      ...(writer ? [t('wroteIt', { name: writer.name })] : []),
      ...(readBySecond ? [t('approvedIt', { name: approval.by.name })] : []),
    ]
  }
}
