/** The fields of a notice as staff read them, to compare two versions. */
import { useTranslation } from 'react-i18next'
import { fieldsOf, NOTICE_FIELDS, type NoticeField } from '../../../electron/contract/noticeKinds.ts'
import type { Field } from '../form/conflict.rules.ts'
import { toInstant } from '../form/period.rules.ts'
import { useMoment } from '../form/useMoment.ts'
import { usePeriodFields } from '../form/usePeriodFields.ts'
import { usePlaceNames } from '../form/usePlaceNames.ts'
import { levelOf, type NoticeValues } from './notice.rules.ts'

/** As much of a recording's name as tells it from another one. */
const shortName = (recording: string) => recording.replace(/^.*\/(.{6}).*(\..*)$/, '$1$2')

export const useNoticeFields = (): Field<NoticeValues>[] => {
  const { t } = useTranslation(['console', 'notices', 'receipts'])
  const placeNames = usePlaceNames()
  const period = usePeriodFields<NoticeValues>()
  const { moment } = useMoment()
  /** Nothing, where the kind has no such field; moments as staff read them. */
  const show = (name: NoticeField) => (values: NoticeValues) => {
    const field = fieldsOf(values.kind).find(one => one.name === name)
    if (field?.type !== 'moment') return field ? values[name] : ''
    const instant = toInstant(values[name])
    return instant === '' ? '' : moment(instant)
  }
  return [
    { name: 'title', label: t('notices.name'), kind: 'text', show: ({ title }) => title },
    { name: 'kind', label: t('notices.kind'), kind: 'text', show: ({ kind }) => t(`notices:kind.${kind}`) },
    ...NOTICE_FIELDS.map(
      (name): Field<NoticeValues> => ({
        name,
        label: t(`notices:label.${name}`),
        kind: 'text',
        show: show(name),
      }),
    ),
    { name: 'issuer', label: t('notices.issuer'), kind: 'text', show: ({ issuer }) => issuer },
    { name: 'media', label: t('notices.media'), kind: 'picture', show: ({ media }) => media?.src ?? '' },
    { name: 'media', label: t('notices.alt'), kind: 'text', show: ({ media }) => media?.alt ?? '' },
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
      show: values => t(`form.levels.${levelOf(values)}`),
    },
    { name: 'places', label: t('form.places'), kind: 'text', show: ({ places }) => placeNames(places) },
    ...period,
  ]
}
