/** Why an activity is suggested for the next menu, in words. */
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '../../../electron/contract/roundResults.ts'

export const useSuggestionWords = (suggestions: readonly Suggestion[]) => {
  const { t, i18n } = useTranslation('cycle')
  const figure = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  return (activity: string): string | undefined => {
    const found = suggestions.find(one => one.activity === activity)
    return (
      found &&
      t(`because.${found.because}`, {
        orders: found.orders ?? t('because.few'),
        rating: figure.format(found.rating ?? 0),
        count: found.wishes,
      })
    )
  }
}
