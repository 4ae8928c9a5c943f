/** The fields of a caption as staff read them, to compare two versions. */
import { useTranslation } from 'react-i18next'
import type { Field } from '../form/conflict.rules.ts'
import { usePeriodFields } from '../form/usePeriodFields.ts'
import { usePlaceNames } from '../form/usePlaceNames.ts'
import type { CaptionValues } from './caption.rules.ts'

export const useCaptionFields = (): Field<CaptionValues>[] => {
  const { t } = useTranslation('console')
  const placeNames = usePlaceNames()
  const period = usePeriodFields<CaptionValues>()
  return [
    { name: 'text', label: t('captions.text'), kind: 'text', show: ({ text }) => text },
    {
      name: 'level',
      label: t('form.level'),
      kind: 'text',
      show: ({ level }) => t(`form.levels.${level}`),
    },
    { name: 'places', label: t('form.places'), kind: 'text', show: ({ places }) => placeNames(places) },
    ...period,
  ]
}
