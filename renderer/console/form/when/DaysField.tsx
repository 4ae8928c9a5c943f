/** On which days: the usual cases as chips, and a rule of iCalendar for everything else. */
import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '../../../components/ChoiceGroup.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { ToggleGroup } from '../../../components/ToggleGroup.tsx'
import { useWeekdayNames } from './useWhenWords.ts'
import styles from './When.module.css'
import {
  type Days,
  daysOf,
  firstRecurrence,
  MONTH_DAYS,
  monthlyOn,
  WEEKDAYS,
  weeklyOn,
} from './when.rules.ts'

const KINDS = ['daily', 'workdays', 'weekly', 'monthly', 'custom'] as const

export interface DaysFieldProps {
  value: string | null
  /** Whether the rule itself is being written, also where it is one of the usual cases. */
  byRule: boolean
  onChange: (recurrence: string | null, byRule: boolean) => void
  /** What is wrong with it. */
  error: string | undefined
}

const Detail = ({ days, onChange, error }: { days: Days } & Pick<DaysFieldProps, 'onChange' | 'error'>) => {
  const { t } = useTranslation('when')
  const weekdayName = useWeekdayNames()
  if (days.kind === 'daily') return null
  if (days.kind === 'custom')
    return (
      <TextField
        label={t('ruleLabel')}
        value={days.rule}
        onChange={rule => onChange(rule, true)}
        hint={t('ruleHint')}
        error={error}
      />
    )
  if (days.kind === 'monthly')
    return (
      <ToggleGroup
        label={t('monthDays')}
        labelHidden
        look="dense"
        value={days.days}
        onChange={chosen => onChange(monthlyOn(chosen), false)}
        choices={MONTH_DAYS.map(day => ({ value: day, label: day === '-1' ? t('lastDay') : day }))}
        error={days.days.length === 0 ? t('chooseDay') : undefined}
      />
    )
  return (
    <ToggleGroup
      label={t('weekdays')}
      labelHidden
      look="dense"
      value={days.weekdays}
      onChange={chosen => onChange(weeklyOn(chosen), false)}
      choices={WEEKDAYS.map(day => ({ value: day, label: weekdayName(day) }))}
      error={days.weekdays.length === 0 ? t('chooseDay') : undefined}
    />
  )
}

export const DaysField = ({ value, byRule, onChange, error }: DaysFieldProps) => {
  const { t } = useTranslation('when')
  const days: Days = byRule && value !== null ? { kind: 'custom', rule: value } : daysOf(value)
  return (
    <div className={styles.choice}>
      <ChoiceGroup
        label={t('daysLabel')}
        value={days.kind}
        onChange={kind => onChange(firstRecurrence(kind, value, new Date()), kind === 'custom')}
        choices={KINDS.map(kind => ({ value: kind, label: t(`days.${kind}`) }))}
      />
      <Detail days={days} onChange={onChange} error={error} />
    </div>
  )
}
