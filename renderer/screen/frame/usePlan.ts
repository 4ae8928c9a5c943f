/** When and where an item is staged and what was said of it, in one line for workers. */
import { useTranslation } from 'react-i18next'
import type { Progress, Round } from '../../../electron/contract/round.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'

type Planned = Pick<Progress, 'when' | 'venue' | 'note'>

/** Empty where nothing is known yet. */
export const usePlan = () => {
  const { i18n } = useTranslation()
  const { words } = useLanguage()
  const date = new Intl.DateTimeFormat(i18n.language, {
    ...{ month: 'long', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit' },
  })
  return ({ venues }: Pick<Round, 'venues'>, { when, venue, note }: Planned): string => {
    const place = venues.find(({ id }) => id === venue)
    return [when && date.format(new Date(when)), place && words(place.name), note].filter(Boolean).join(' · ')
  }
}
