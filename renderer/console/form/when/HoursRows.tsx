/** Hours of the day, one row each. */
import { useTranslation } from 'react-i18next'
import type { DayPart } from '../../../../electron/contract/when.ts'
import { DateTimeField } from '../../../components/DateTimeField.tsx'
import { PlusIcon } from '../../../components/icons/action.tsx'
import { TrashIcon } from '../../../components/icons/editing.tsx'
import { Action } from '../../desk/density.tsx'
import { useProblemText } from '../useProblemText.ts'
import type { PartsFieldProps } from './PartsField.tsx'
import styles from './When.module.css'

/** How many parts of a day an item may have. */
const MOST = 12

export const HoursRows = ({ value, onChange, problems }: PartsFieldProps) => {
  const { t } = useTranslation('when')
  const problem = useProblemText(problems)
  const replace = (index: number, part: DayPart) =>
    onChange(value.map((one, at) => (at === index ? part : one)))
  return (
    <>
      {value.map(
        (part, index) =>
          part.kind === 'hours' && (
            // Hours have no name; their place is all that tells them apart.
            <div className={styles.hours} key={String(index)}>
              {(['from', 'to'] as const).map(end => (
                <DateTimeField
                  key={end}
                  of="time"
                  label={t(end)}
                  value={part[end]}
                  onChange={time => replace(index, { ...part, [end]: time })}
                  error={problem(`when.parts.${index}.${end}`, t(end))}
                />
              ))}
              <Action
                tone="alarm"
                icon={<TrashIcon />}
                aria-label={t('hoursRemove', { from: part.from, to: part.to })}
                onPress={() => onChange(value.filter((_, at) => at !== index))}
              />
            </div>
          ),
      )}
      {value.length < MOST && (
        <div>
          <Action
            icon={<PlusIcon />}
            onPress={() => onChange([...value, { kind: 'hours', from: '12:00', to: '13:00' }])}
          >
            {t('hoursAdd')}
          </Action>
        </div>
      )}
    </>
  )
}
