/** A time on the screens in words, as short as it can be: its day once, where it ends on the same one. */
import { useTranslation } from 'react-i18next'
import type { Airing } from '../../../../electron/contract/when.ts'
import { dayWords, sameDay, timeWords } from '../moment.rules.ts'

export const useAiringWords = () => {
  const { t, i18n } = useTranslation('when')
  return ({ start, end }: Airing): string => {
    const now = new Date()
    const day = (instant: string) => dayWords(instant, now, i18n.language)
    const time = (instant: string) => timeWords(instant, i18n.language)
    // A day ends at midnight of the next one: that still is the same day.
    const last = new Date(new Date(end).getTime() - 1).toISOString()
    const isMidnight = !sameDay(last, end)
    const until = isMidnight ? t('midnight') : time(end)
    return sameDay(start, last)
      ? t('sameDay', { day: day(start), start: time(start), end: until })
      : t('days2', { day: day(start), start: time(start), lastDay: day(last), end: until })
  }
}
