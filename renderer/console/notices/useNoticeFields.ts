/** The fields of a notice as staff read them, to compare two versions. */
import { useTranslation } from 'react-i18next'
import type { Field } from '../form/conflict.rules.ts'
import { usePeriodFields } from '../form/usePeriodFields.ts'
import { usePlaceNames } from '../form/usePlaceNames.ts'
import type { NoticeValues } from './notice.rules.ts'

/** As much of a recording's name as tells it from another one. */
const shortName = (recording: string) => recording.replace(/^.*\/(.{6}).*(\..*)$/, '$1$2')

export const useNoticeFields = (): Field<NoticeValues>[] => {
  const { t } = useTranslation(['console', 'receipts'])
  const placeNames = usePlaceNames()
  const period = usePeriodFields<NoticeValues>()
  return [
    { name: 'title', label: t('notices.name'), kind: 'text', show: ({ title }) => title },
    { name: 'body', label: t('notices.body'), kind: 'text', show: ({ body }) => body },
    { name: 'issuer', label: t('notices.issuer'), kind: 'text', show: ({ issuer }) => issuer },
    { name: 'picture', label: t('form.picture'), kind: 'picture', show: ({ picture }) => picture ?? '' },
    {
      name: 'recording',
      label: t('receipts:recording.label'),
      kind: 'text',
      show: ({ recording }) =>
        recording ? t('receipts:recording.named', { name: shortName(recording) }) : '',
    },
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
