/** Whether a round opens by itself, and when. */
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../components/Checkbox.tsx'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import type { RoundRulesProps } from './RoundRules.tsx'

export const RoundOpening = ({ values, onChange, problems }: RoundRulesProps) => {
  const { t } = useTranslation('console')
  const problem = useProblemText(problems)
  return (
    <>
      <Checkbox isSelected={values.opensByItself} onChange={opensByItself => onChange({ opensByItself })}>
        {t('rounds.opensByItself')}
      </Checkbox>
      {values.opensByItself && (
        <DateTimeField
          of="moment"
          label={t('rounds.opensAt')}
          value={values.opensAt}
          onChange={opensAt => onChange({ opensAt })}
          error={problem('opensAt', t('rounds.opensAt'))}
          hint={t('rounds.opensAtHint')}
        />
      )}
    </>
  )
}
