/** When an item is shown within its period: days, parts of the day, and what follows from them. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { When } from '../../../../electron/contract/when.ts'
import type { Problems } from '../problem.rules.ts'
import { useProblemText } from '../useProblemText.ts'
import { DaysField } from './DaysField.tsx'
import { NextTimes, type NextTimesProps } from './NextTimes.tsx'
import { PartsField } from './PartsField.tsx'
import styles from './When.module.css'

export interface WhenFieldsProps {
  values: NextTimesProps
  onChange: (patch: { when: When }) => void
  problems: Problems
}

export const WhenFields = ({ values, onChange, problems }: WhenFieldsProps) => {
  const { t } = useTranslation('when')
  const problem = useProblemText(problems)
  const [byRule, setByRule] = useState(false)
  const { when } = values
  return (
    <div className={styles.when}>
      <DaysField
        value={when.recurrence}
        byRule={byRule}
        onChange={(recurrence, rule) => {
          setByRule(rule)
          onChange({ when: { ...when, recurrence } })
        }}
        error={problem('when.recurrence', t('ruleLabel'))}
      />
      <PartsField
        value={when.parts}
        onChange={parts => onChange({ when: { ...when, parts } })}
        problems={problems}
      />
      <NextTimes {...values} />
    </div>
  )
}
