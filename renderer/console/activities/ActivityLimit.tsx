/** How many people fit, where there is a limit. */
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../components/Checkbox.tsx'
import { NumberField } from '../../components/NumberField.tsx'
import { Two } from '../form/Two.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import type { ActivityWordsProps } from './ActivityWords.tsx'

export const ActivityLimit = ({ form: { values, change, problems } }: ActivityWordsProps) => {
  const { t } = useTranslation('cycle')
  const problem = useProblemText(problems)
  return (
    <Two>
      <Checkbox isSelected={values.limited} onChange={limited => change({ limited })}>
        {t('staging.limited')}
      </Checkbox>
      {values.limited && (
        <NumberField
          label={t('staging.mostPeople')}
          value={values.mostPeople}
          onChange={mostPeople => change({ mostPeople })}
          minValue={1}
          maxValue={10_000}
          error={problem('mostPeople', t('staging.mostPeople'))}
        />
      )}
    </Two>
  )
}
