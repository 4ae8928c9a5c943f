/** Lengths, shares and endings of plays, in the words of the page. */
import { useTranslation } from 'react-i18next'
import type { Tally } from '../../../electron/contract/plays.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { dayWords } from '../audit/days.rules.ts'
import { percentOf } from '../desk/figures.rules.ts'
import type { Span } from '../form/DaysFields.tsx'
import { countOf, isMonth, lengthOf } from './plays.rules.ts'

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export const usePlayWords = () => {
  const { t } = useTranslation('plays')
  const { language } = useLanguage()
  const months = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' })
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
    /** What a row says itself counts: while one asks for another grouping, the rows of before are still in sight. */
    period: (period: string, { from, until }: Span) => {
      const first = day(from).date
      if (period === '') return from === until ? first : t('span', { from: first, until: day(until).date })
      if (isMonth(period)) return months.format(new Date(`${period}-15T12:00`))
      return `${capital(day(period).day)} · ${day(period).date}`
    },
  }
}
