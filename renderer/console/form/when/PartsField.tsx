/** At which parts of the day: all of it, every meal, changes of shift, or what is put together. */
import { useTranslation } from 'react-i18next'
import { type DayPart, SHIFT_CHANGE_MINUTES } from '../../../../electron/contract/when.ts'
import { useSite } from '../../../client/site.ts'
import { ChoiceGroup } from '../../../components/ChoiceGroup.tsx'
import { NumberField } from '../../../components/NumberField.tsx'
import { ToggleGroup } from '../../../components/ToggleGroup.tsx'
import type { Problems } from '../problem.rules.ts'
import { HoursRows } from './HoursRows.tsx'
import styles from './When.module.css'
import { firstParts, missingMeals, namesOf, partsKindOf, withNames } from './when.rules.ts'

const KINDS = ['whole', 'meals', 'shift-changes', 'custom'] as const

export interface PartsFieldProps {
  value: readonly DayPart[]
  onChange: (parts: DayPart[]) => void
  problems: Problems
}

const ShiftMinutes = ({ value, onChange }: Omit<PartsFieldProps, 'problems'>) => {
  const { t } = useTranslation('when')
  const changes = value.find(part => part.kind === 'shift-changes')
  if (!changes) return null
  const setMinutes = (minutes: number) =>
    onChange(value.map(part => (part.kind === 'shift-changes' ? { ...part, minutes } : part)))
  return (
    <div className={styles.minutes}>
      <NumberField
        label={t('minutes')}
        minValue={SHIFT_CHANGE_MINUTES.min}
        maxValue={SHIFT_CHANGE_MINUTES.max}
        step={5}
        value={changes.minutes}
        onChange={setMinutes}
      />
    </div>
  )
}

const Custom = ({ value, onChange, problems }: PartsFieldProps) => {
  const { t } = useTranslation('when')
  const meals = useSite()?.meals ?? []
  const names = [
    ...meals.map(({ name }) => name),
    ...missingMeals({ recurrence: null, parts: [...value] }, meals),
  ]
  return (
    <>
      <ToggleGroup
        label={t('named')}
        labelHidden
        look="dense"
        value={namesOf(value)}
        onChange={chosen => onChange(withNames(value, chosen))}
        choices={[
          ...names.map(name => ({ value: `meal ${name}`, label: name })),
          { value: 'shift-changes', label: t('parts.shift-changes') },
        ]}
      />
      <HoursRows value={value} onChange={onChange} problems={problems} />
    </>
  )
}

export const PartsField = (props: PartsFieldProps) => {
  const { t } = useTranslation('when')
  const meals = useSite()?.meals ?? []
  const kind = partsKindOf(props.value)
  return (
    <div className={styles.choice}>
      <ChoiceGroup
        label={t('partsLabel')}
        value={kind}
        onChange={next =>
          props.onChange(
            firstParts(
              next,
              props.value,
              meals.map(({ name }) => name),
            ),
          )
        }
        choices={KINDS.map(one => ({ value: one, label: t(`parts.${one}`) }))}
      />
      {kind === 'custom' && <Custom {...props} />}
      <ShiftMinutes {...props} />
    </div>
  )
}
