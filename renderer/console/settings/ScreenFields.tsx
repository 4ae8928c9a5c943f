/** What the sizes on the screen come from. */
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../components/NumberField.tsx'
import type { Problems } from '../form/problem.rules.ts'
import { Two } from '../form/Two.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import type { SiteValues } from './site.rules.ts'

export interface ScreenFieldsProps {
  values: SiteValues
  onChange: (patch: Partial<SiteValues>) => void
  problems: Problems
}

const FIELDS = [
  { name: 'diagonalInches', path: 'screen.diagonalInches', min: 7, max: 120, step: 0.5 },
  { name: 'viewingDistanceMetres', path: 'screen.viewingDistanceMetres', min: 1, max: 20, step: 0.5 },
] as const

export const ScreenFields = ({ values, onChange, problems }: ScreenFieldsProps) => {
  const { t } = useTranslation('console')
  const problem = useProblemText(problems)
  return (
    <Two>
      {FIELDS.map(({ name, path, min, max, step }) => (
        <NumberField
          key={name}
          label={t(`settings.${name}`)}
          value={values.screen[name]}
          onChange={value => onChange({ screen: { ...values.screen, [name]: value } })}
          minValue={min}
          maxValue={max}
          step={step}
          hint={t(`settings.${name}Hint`)}
          error={problem(path, t(`settings.${name}`))}
        />
      ))}
      <NumberField
        label={t('settings.captionSpeed')}
        value={values.captionSpeed}
        onChange={captionSpeed => onChange({ captionSpeed })}
        minValue={1}
        maxValue={12}
        step={0.5}
        hint={t('settings.captionSpeedHint')}
        error={problem('captionSpeed', t('settings.captionSpeed'))}
      />
    </Two>
  )
}
