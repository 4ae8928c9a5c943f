/** The rules of a round, when it opens and when it closes. */
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../components/Checkbox.tsx'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { NumberField } from '../../components/NumberField.tsx'
import type { Problems } from '../form/problem.rules.ts'
import { Two } from '../form/Two.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import { RoundElectorate } from './RoundElectorate.tsx'
import { RoundOpening } from './RoundOpening.tsx'
import type { RoundValues } from './round.rules.ts'

export interface RoundRulesProps {
  values: RoundValues
  onChange: (patch: Partial<RoundValues>) => void
  problems: Problems
}

export const RoundRules = ({ values, onChange, problems }: RoundRulesProps) => {
  const { t } = useTranslation('console')
  const problem = useProblemText(problems)
  return (
    <>
      <RoundOpening values={values} onChange={onChange} problems={problems} />
      <Two>
        <DateTimeField
          of="moment"
          label={t('rounds.close')}
          value={values.closesAt}
          onChange={closesAt => onChange({ closesAt })}
          error={problem('closesAt', t('rounds.close'))}
          hint={t('rounds.closeHint')}
        />
        <NumberField
          label={t('rounds.picksPerWorker')}
          value={values.picksPerWorker}
          onChange={picksPerWorker => onChange({ picksPerWorker })}
          minValue={1}
          maxValue={10}
          error={problem('settings.picksPerWorker', t('rounds.picksPerWorker'))}
        />
      </Two>
      <Two>
        <Checkbox isSelected={values.tallyVisible} onChange={tallyVisible => onChange({ tallyVisible })}>
          {t('rounds.showTally')}
        </Checkbox>
        <Checkbox isSelected={values.capped} onChange={capped => onChange({ capped })}>
          {t('rounds.useCap')}
        </Checkbox>
      </Two>
      {values.capped && (
        <NumberField
          label={t('rounds.capPerCategory')}
          value={values.capPerCategory}
          onChange={capPerCategory => onChange({ capPerCategory })}
          minValue={1}
          maxValue={10}
          error={problem('settings.capPerCategory', t('rounds.capPerCategory'))}
        />
      )}
      <RoundElectorate values={values} onChange={onChange} problems={problems} />
    </>
  )
}
