/** 本站: what the mine is called, its language, its places. */
import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '../../../components/ChoiceGroup.tsx'
import { DateTimeField } from '../../../components/DateTimeField.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { Two } from '../../form/Two.tsx'
import { Part } from '../Section.tsx'
import { type SectionFieldsProps, useField } from '../useField.ts'
import { PlaceList } from './PlaceList.tsx'

const LANGUAGES = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
] as const

export const SiteSection = ({ values, change, problems }: SectionFieldsProps) => {
  const { t } = useTranslation('settings')
  const field = useField(problems)
  return (
    <>
      <TextField
        {...field('mine')}
        hint={t('hint.mine')}
        value={values.mine}
        onChange={mine => change({ mine })}
      />
      <Two>
        <ChoiceGroup
          {...field('language')}
          value={values.language}
          onChange={language => change({ language })}
          choices={LANGUAGES}
        />
        <DateTimeField
          of="day"
          {...field('safeSince')}
          hint={t('hint.safeSince')}
          value={values.safeSince}
          onChange={safeSince => change({ safeSince })}
        />
      </Two>
      <Part title={t('field.places')}>
        <PlaceList
          places={values.places}
          here={values.screen.place}
          onChange={places => change({ places })}
          problems={problems}
        />
      </Part>
    </>
  )
}
