/** A labelled choice of any number among a few that are all in sight, as chips. */
import { useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './ChoiceGroup.module.css'
import fields from './Field.module.css'

export interface ToggleGroupProps<Value extends string> {
  label: string
  labelHidden?: boolean
  look?: 'normal' | 'dense'
  value: readonly Value[]
  onChange: (value: Value[]) => void
  /** The chosen ones come in the order of these. */
  choices: readonly { value: Value; label: string }[]
  error?: string | undefined
}

export const ToggleGroup = <Value extends string>({
  label,
  labelHidden = false,
  look = 'normal',
  value,
  onChange,
  choices,
  error,
}: ToggleGroupProps<Value>) => {
  const id = useId()
  return (
    <div className={fields.field}>
      <span id={id} className={labelHidden ? 'visually-hidden' : fields.label}>
        {label}
      </span>
      <ToggleButtonGroup
        className={`${styles.chips} ${look === 'dense' ? styles.dense : ''}`}
        selectionMode="multiple"
        aria-labelledby={id}
        selectedKeys={value}
        onSelectionChange={keys =>
          onChange(choices.filter(choice => keys.has(choice.value)).map(choice => choice.value))
        }
      >
        {choices.map(choice => (
          <ToggleButton className={styles.chip ?? ''} id={choice.value} key={choice.value}>
            {choice.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {error !== undefined && (
        <div className={fields.foot}>
          <span className={fields.error}>{error}</span>
        </div>
      )}
    </div>
  )
}
