/** The terms of a round's menu: from how many people on, and where and when its activities may be. */
import { useTranslation } from 'react-i18next'
import type { Catalogue } from '../../../electron/contract/activities.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { CheckboxGroup } from '../../components/CheckboxGroup.tsx'
import { NumberField } from '../../components/NumberField.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useProblemText } from '../form/useProblemText.ts'
import type { RoundRulesProps } from './RoundRules.tsx'

export interface RoundTermsProps extends RoundRulesProps {
  catalogue: Catalogue
}

export const RoundTerms = ({ values, onChange, problems, catalogue }: RoundTermsProps) => {
  const { t } = useTranslation('console')
  const { words } = useLanguage()
  const problem = useProblemText(problems)
  return (
    <>
      <Checkbox isSelected={values.sameThreshold} onChange={sameThreshold => onChange({ sameThreshold })}>
        {t('rounds.sameThreshold')}
      </Checkbox>
      {values.sameThreshold && (
        <NumberField
          label={t('rounds.threshold')}
          value={values.threshold}
          onChange={threshold => onChange({ threshold })}
          minValue={1}
          maxValue={10_000}
          error={problem('settings.threshold', t('rounds.threshold'))}
        />
      )}
      {(['venues', 'slots'] as const).map(of => (
        <CheckboxGroup
          key={of}
          label={t(`rounds.${of}`)}
          value={values[of]}
          onChange={chosen => onChange({ [of]: chosen })}
          options={catalogue[of].map(({ id, name }) => ({ value: id, content: words(name) }))}
          hint={t('rounds.placesHint')}
          error={problem(of, t(`rounds.${of}`))}
        />
      ))}
    </>
  )
}
