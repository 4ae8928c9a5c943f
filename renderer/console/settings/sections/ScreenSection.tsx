/** 屏幕: where this screen hangs, how large it is, how far its viewers sit. */
import { useTranslation } from 'react-i18next'
import { SITE_RANGES } from '../../../../electron/contract/siteRanges.ts'
import { Select } from '../../../components/Select.tsx'
import { Two } from '../../form/Two.tsx'
import { RangeField } from '../RangeField.tsx'
import { type SectionFieldsProps, useField } from '../useField.ts'
import { ScreenPreview } from './ScreenPreview.tsx'
import { TagField } from './TagField.tsx'

export const ScreenSection = ({ values, change, problems }: SectionFieldsProps) => {
  const { t } = useTranslation('settings')
  const field = useField(problems)
  const { screen } = values
  const changeScreen = (patch: Partial<typeof screen>) => change({ screen: { ...screen, ...patch } })
  return (
    <>
      <Two>
        <Select
          {...field('screen.place')}
          hint={t('hint.screenPlace')}
          value={screen.place}
          onChange={place => changeScreen({ place })}
          options={values.places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <RangeField
          path="captionSpeed"
          hint={t('hint.captionSpeed')}
          range={SITE_RANGES.captionSpeed}
          step={0.5}
          value={values.captionSpeed}
          onChange={captionSpeed => change({ captionSpeed })}
          problems={problems}
        />
      </Two>
      <Two>
        <RangeField
          path="screen.diagonalInches"
          hint={t('hint.diagonalInches')}
          range={SITE_RANGES.diagonalInches}
          step={0.1}
          value={screen.diagonalInches}
          onChange={diagonalInches => changeScreen({ diagonalInches })}
          problems={problems}
        />
        <RangeField
          path="screen.viewingDistanceMetres"
          hint={t('hint.viewingDistanceMetres')}
          range={SITE_RANGES.viewingDistanceMetres}
          step={0.5}
          value={screen.viewingDistanceMetres}
          onChange={viewingDistanceMetres => changeScreen({ viewingDistanceMetres })}
          problems={problems}
        />
      </Two>
      <ScreenPreview screen={screen} />
      <TagField tags={screen.tags} onChange={tags => changeScreen({ tags })} />
    </>
  )
}
