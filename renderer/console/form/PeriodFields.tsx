/** Start and end of an item, with quick choices for the end. */
import { useTranslation } from 'react-i18next'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { Action } from '../desk/density.tsx'
import styles from './PeriodFields.module.css'
import { QUICK_ENDS, quickEnd, toLocal } from './period.rules.ts'
import type { Problems } from './problem.rules.ts'
import { QuickChoices } from './QuickChoices.tsx'
import { Two } from './Two.tsx'
import { useProblemText } from './useProblemText.ts'

interface PeriodValues {
  /** Local moments, as the fields give them. */
  start: string
  end: string
}

export interface PeriodFieldsProps {
  values: PeriodValues
  onChange: (patch: Partial<PeriodValues>) => void
  problems: Problems
}

/** A quick end counts from now, or from a start that is still to come. */
const countFrom = (start: string) => {
  const chosen = new Date(start)
  const now = new Date()
  return chosen > now ? chosen : now
}

export const PeriodFields = ({ values, onChange, problems }: PeriodFieldsProps) => {
  const { t } = useTranslation('console')
  const problem = useProblemText(problems)
  return (
    <div className={styles.period}>
      <Two>
        <DateTimeField
          of="moment"
          label={t('period.start')}
          value={values.start}
          onChange={start => onChange({ start })}
          error={problem('start', t('period.start'))}
        />
        <DateTimeField
          of="moment"
          label={t('period.end')}
          value={values.end}
          onChange={end => onChange({ end })}
          error={problem('end', t('period.end'))}
        />
      </Two>
      <QuickChoices label={t('period.quick')}>
        {QUICK_ENDS.map(choice => (
          <Action
            key={choice}
            onPress={() => onChange({ end: toLocal(quickEnd(choice, countFrom(values.start))) })}
          >
            {t(`period.quickEnd.${choice}`)}
          </Action>
        ))}
      </QuickChoices>
    </div>
  )
}
