/** The fields of an activity as staff read them, to compare two versions. */
import { useTranslation } from 'react-i18next'
import type { Catalogue } from '../../../electron/contract/activities.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import type { Field } from '../form/conflict.rules.ts'
import type { ActivityValues } from './activity.rules.ts'

/** Everything that can be written, so that nothing which somebody else changed goes unseen. */
type Written = Exclude<keyof ActivityValues, 'revision'>
type Said = Omit<Field<ActivityValues>, 'name' | 'kind'>

export const useActivityFields = ({ categories, venues, slots }: Catalogue): Field<ActivityValues>[] => {
  const { t } = useTranslation(['console', 'cycle', 'settings'])
  const { words } = useLanguage()
  const named = (list: Catalogue['venues'], ids: readonly (string | null)[]) =>
    list
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => words(name))
      .join(t('separator'))
  const yes = (is: boolean) => t(is ? 'settings:value.yes' : 'settings:value.no')
  const fields: Record<Written, Said> = {
    category: { label: t('activities.category'), show: ({ category }) => named(categories, [category]) },
    titleZh: { label: t('activities.titleZh'), show: ({ titleZh }) => titleZh },
    titleEn: { label: t('activities.titleEn'), show: ({ titleEn }) => titleEn },
    pitchZh: { label: t('activities.pitchZh'), show: ({ pitchZh }) => pitchZh },
    pitchEn: { label: t('activities.pitchEn'), show: ({ pitchEn }) => pitchEn },
    picture: { label: t('form.picture'), show: ({ picture }) => picture ?? '' },
    minutes: { label: t('activities.minutes'), show: ({ minutes }) => `${minutes}` },
    threshold: { label: t('activities.threshold'), show: ({ threshold }) => `${threshold}` },
    limited: { label: t('cycle:staging.limited'), show: ({ limited }) => yes(limited) },
    mostPeople: {
      label: t('cycle:staging.mostPeople'),
      show: ({ limited, mostPeople }) => (limited ? `${mostPeople}` : ''),
    },
    venues: { label: t('activities.venues'), show: values => named(venues, values.venues) },
    slots: { label: t('activities.slots'), show: values => named(slots, values.slots) },
    equipment: { label: t('cycle:staging.equipment'), show: ({ equipment }) => equipment },
    organiser: { label: t('cycle:staging.organiser'), show: ({ organiser }) => organiser },
    joinable: { label: t('cycle:staging.joinable'), show: ({ joinable }) => yes(joinable) },
  }
  return (Object.keys(fields) as Written[]).map(name => ({
    name,
    kind: name === 'picture' ? 'picture' : 'text',
    ...fields[name],
  }))
}
