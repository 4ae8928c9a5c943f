/** Lengths, shares and endings of plays, in the words of the page. */
import { useTranslation } from 'react-i18next'
import type { Tally } from '../../../electron/contract/plays.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { dayWords } from '../audit/days.rules.ts'
import { percentOf } from '../desk/figures.rules.ts'
import type { Span } from '../form/DaysFields.tsx'
import { countOf, type Grouping, lengthOf } from './plays.rules.ts'

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export const usePlayWords = () => {
  const { t } = useTranslation('plays')
  const { language } = useLanguage()
  const day = (date: string) => dayWords(`${date}T12:00`, new Date(), language)
  return {
    length: (seconds: number) => {
      const { unit, value } = lengthOf(seconds)
      const options = { style: 'unit', unit, unitDisplay: language === 'en' ? 'short' : 'long' } as const
      return new Intl.NumberFormat(language, options).format(value)
    },
    completed: (row: Tally) => {
      const count = countOf(row, 'complete')
      return t('completed', { count, percent: percentOf(count, row.plays) })
    },
    ending: ({ ending, count }: Tally['endings'][number]) =>
      t('ended', { what: t(`ending.${ending}`), count }),
    period: (by: Grouping, period: string, { from, until }: Span) => {
      if (by === 'day') return `${capital(day(period).day)} · ${day(period).date}`
      if (by === 'all')
        return from === until ? day(from).date : t('span', { from: day(from).date, until: day(until).date })
      return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' }).format(
        new Date(`${period}-15`),
      )
    },
  }
}
