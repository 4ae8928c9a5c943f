/** What an item is called: its words, its title, its number. */
import { useTranslation } from 'react-i18next'
import type { Reviewed } from './reviewed.rules.ts'

export const useReviewedName = () => {
  const { t } = useTranslation('console')
  return (one: Reviewed): string => {
    if (one.room === 'captions') return one.item.text
    return one.room === 'notices' ? one.item.title : t('rounds.number', { number: one.item.number })
  }
}
