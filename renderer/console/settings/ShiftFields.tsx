/** The shifts of the mine, which the board names beside the clock. */
import { useTranslation } from 'react-i18next'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { PlusIcon } from '../../components/icons/action.tsx'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'
import type { Problems } from '../form/problem.rules.ts'
import { useProblemText } from '../form/useProblemText.ts'
import styles from './ShiftFields.module.css'
import { MOST_SHIFTS, newShift, type ShiftValues } from './site.rules.ts'

interface ShiftProps {
  shift: ShiftValues
  place: number
  problems: Problems
  onChange: (patch: Partial<ShiftValues>) => void
  onRemove: () => void
}

const Shift = ({ shift, place, problems, onChange, onRemove }: ShiftProps) => {
  const { t } = useTranslation('console')
  const problem = useProblemText(problems)
  return (
    <div className={styles.shift}>
      <TextField
        label={t('settings.shiftName')}
        value={shift.name}
        onChange={name => onChange({ name })}
        error={problem(`shifts.${place}.name`, t('settings.shiftName'))}
      />
      <DateTimeField
        of="time"
        label={t('settings.shiftStart')}
        value={shift.start}
        onChange={start => onChange({ start })}
        error={problem(`shifts.${place}.start`, t('settings.shiftStart'))}
      />
      <DateTimeField
        of="time"
        label={t('settings.shiftEnd')}
        value={shift.end}
        onChange={end => onChange({ end })}
        error={problem(`shifts.${place}.end`, t('settings.shiftEnd'))}
      />
      <div className={styles.remove}>
        <Action
          tone="alarm"
          icon={<TrashIcon />}
          aria-label={t('settings.shiftRemove', { name: shift.name })}
          onPress={onRemove}
        />
      </div>
    </div>
  )
}

export interface ShiftFieldsProps {
  shifts: readonly ShiftValues[]
  onChange: (shifts: ShiftValues[]) => void
  problems: Problems
}

export const ShiftFields = ({ shifts, onChange, problems }: ShiftFieldsProps) => {
  const { t } = useTranslation('console')
  return (
    <fieldset className={styles.shifts}>
      <legend className={styles.legend}>{t('settings.shifts')}</legend>
      {shifts.map((shift, place) => (
        <Shift
          // Shifts have no name of their own until staff give one; their place is all that tells them apart.
          key={String(place)}
          shift={shift}
          place={place}
          problems={problems}
          onChange={patch =>
            onChange(shifts.map((other, index) => (index === place ? { ...other, ...patch } : other)))
          }
          onRemove={() => onChange(shifts.filter((_, index) => index !== place))}
        />
      ))}
      {shifts.length < MOST_SHIFTS && (
        <div>
          <Action icon={<PlusIcon />} onPress={() => onChange([...shifts, newShift])}>
            {t('settings.shiftAdd')}
          </Action>
        </div>
      )}
    </fieldset>
  )
}
