/** Start, end, days and parts of the day of an item as staff read them, to compare two versions. */
import { useTranslation } from 'react-i18next'
import type { When } from '../../../electron/contract/when.ts'
import type { Field } from './conflict.rules.ts'
import { toInstant } from './period.rules.ts'
import { useMoment } from './useMoment.ts'
import { useWhenWords } from './when/useWhenWords.ts'

export const usePeriodFields = <
  Values extends { start: string; end: string; when: When },
>(): Field<Values>[] => {
  const { t } = useTranslation(['console', 'when'])
  const { moment } = useMoment()
  const whenWords = useWhenWords()
  const words = (local: string) => {
    const instant = toInstant(local)
    return instant === '' ? '' : moment(instant)
  }
  return [
    { name: 'start', label: t('period.start'), kind: 'text', show: ({ start }) => words(start) },
    { name: 'end', label: t('period.end'), kind: 'text', show: ({ end }) => words(end) },
    { name: 'when', label: t('when:label'), kind: 'text', show: ({ when }) => whenWords(when) },
  ]
}
