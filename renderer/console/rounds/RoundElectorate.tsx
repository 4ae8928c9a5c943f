/** Who may order in a round, and whether an order may be changed until the close. */
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../components/Checkbox.tsx'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { NumberField } from '../../components/NumberField.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import type { RoundRulesProps } from './RoundRules.tsx'

const KINDS = ['anyone', 'listed', 'anonymous'] as const

export const RoundElectorate = ({ values, onChange, problems }: RoundRulesProps) => {
  const { t } = useTranslation('cycle')
  const problem = useProblemText(problems)
  const { electorate } = values
  return (
    <>
      <ChoiceGroup
        label={t('electorate.label')}
        value={electorate}
        onChange={kind => onChange({ electorate: kind })}
        choices={KINDS.map(kind => ({ value: kind, label: t(`electorate.kind.${kind}`) }))}
        hint={t(`electorate.hint.${electorate}`)}
      />
      {electorate === 'anonymous' ? (
        <NumberField
          label={t('electorate.pause')}
          value={values.pauseSeconds}
          onChange={pauseSeconds => onChange({ pauseSeconds })}
          minValue={5}
          maxValue={600}
          step={5}
          error={problem('settings.electorate.pauseSeconds', t('electorate.pause'))}
        />
      ) : (
        <Checkbox isSelected={values.mayChange} onChange={mayChange => onChange({ mayChange })}>
          {t('mayChange.label')}
        </Checkbox>
      )}
    </>
  )
}
