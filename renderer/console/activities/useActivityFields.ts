/** The fields of an activity as staff read them, to compare two versions. */
import { useTranslation } from 'react-i18next'
import type { Catalogue } from '../../../electron/contract/activities.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import type { Field } from '../form/conflict.rules.ts'
import type { ActivityValues } from './activity.rules.ts'

const WORDS = ['titleZh', 'titleEn', 'pitchZh', 'pitchEn', 'minutes', 'threshold'] as const

export const useActivityFields = ({ categories, venues, slots }: Catalogue): Field<ActivityValues>[] => {
  const { t } = useTranslation('console')
  const { words } = useLanguage()
  const named = (list: Catalogue['venues'], ids: readonly (string | null)[]) =>
    list
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => words(name))
      .join(t('separator'))
  return [
    {
      name: 'category',
      label: t('activities.category'),
      kind: 'text',
      show: ({ category }) => named(categories, [category]),
    },
    ...WORDS.map(name => ({
      name,
      label: t(`activities.${name}`),
      kind: 'text' as const,
      show: (values: ActivityValues) => `${values[name]}`,
    })),
    { name: 'picture', label: t('form.picture'), kind: 'picture', show: ({ picture }) => picture ?? '' },
    {
      name: 'venues',
      label: t('activities.venues'),
      kind: 'text',
      show: values => named(venues, values.venues),
    },
    { name: 'slots', label: t('activities.slots'), kind: 'text', show: values => named(slots, values.slots) },
  ]
}
