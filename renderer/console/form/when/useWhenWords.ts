/** Days and parts of the day in the words of the page. */
import { useTranslation } from 'react-i18next'
import type { DayPart, When } from '../../../../electron/contract/when.ts'
import { daysOf, WEEKDAYS, type Weekday } from './when.rules.ts'

/** A week whose days are formatted to name them; 1 January 2024 was a Monday. */
const dayOfWeek = (weekday: Weekday) => new Date(2024, 0, 1 + WEEKDAYS.indexOf(weekday))

export const useWeekdayNames = (look: 'short' | 'long' = 'short') => {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, { weekday: look })
  return (weekday: Weekday): string => format.format(dayOfWeek(weekday))
}

export const useWhenWords = () => {
  const { t } = useTranslation('when')
  const weekdayName = useWeekdayNames()
  const join = (words: readonly string[]) => words.join(t('and'))

  const daysWords = (recurrence: string | null): string => {
    const days = daysOf(recurrence)
    if (days.kind === 'daily' || days.kind === 'workdays') return t(`days.${days.kind}`)
    if (days.kind === 'weekly') return t('weekly', { days: join(days.weekdays.map(weekdayName)) })
    if (days.kind === 'custom') return t('rule', { rule: days.rule })
    return t('monthly', { days: join(days.days.map(day => (day === '-1' ? t('lastDay') : day))) })
  }

  const partWords = (part: DayPart): string => {
    if (part.kind === 'meals') return t('parts.meals')
    if (part.kind === 'meal') return part.name
    if (part.kind === 'hours') return t('hours', { from: part.from, to: part.to })
    return t('shiftChanges', { minutes: part.minutes })
  }

  return ({ recurrence, parts }: When): string =>
    [daysWords(recurrence), parts.length === 0 ? t('parts.whole') : join(parts.map(partWords))].join(t('at'))
}
