/** Start and end of an item as staff read them, to compare two versions. */
import { useTranslation } from 'react-i18next'
import type { Field } from './conflict.rules.ts'
import { toInstant } from './period.rules.ts'
import { useMoment } from './useMoment.ts'

export const usePeriodFields = <Values extends { start: string; end: string }>(): Field<Values>[] => {
  const { t } = useTranslation('console')
  const { moment } = useMoment()
  const words = (local: string) => {
    const instant = toInstant(local)
    return instant === '' ? '' : moment(instant)
  }
  return [
    { name: 'start', label: t('period.start'), kind: 'text', show: ({ start }) => words(start) },
    { name: 'end', label: t('period.end'), kind: 'text', show: ({ end }) => words(end) },
  ]
}
