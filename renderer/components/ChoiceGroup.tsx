/** A labelled choice of one among a few that are all in sight, as chips. */
import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './ChoiceGroup.module.css'
import fields from './Field.module.css'
import { FieldFoot, type FieldFootProps } from './FieldFoot.tsx'

interface Choice<Value extends string> {
  value: Value
  label: string
  icon?: ReactNode
  /** Ground of the chip when it is chosen. */
  tone?: 'red' | 'orange' | 'yellow' | 'blue' | 'info'
  /** There is nothing behind it now. */
  quiet?: boolean
}

export interface ChoiceGroupProps<Value extends string> extends FieldFootProps {
  label: string
  labelHidden?: boolean
  /** `dense`: many chips, closer together where there is a mouse. */
  look?: 'normal' | 'dense'
  value: Value | null
  onChange: (value: Value) => void
  choices: readonly Choice<Value>[]
}

export const ChoiceGroup = <Value extends string>({
  label,
  labelHidden = false,
  look = 'normal',
  value,
  onChange,
  choices,
  ...foot
}: ChoiceGroupProps<Value>) => (
  <RadioGroup
    className={fields.field ?? ''}
    orientation="horizontal"
    value={value}
    onChange={next => {
      const chosen = choices.find(choice => choice.value === next)
      if (chosen) onChange(chosen.value)
    }}
    isInvalid={foot.error !== undefined}
    validationBehavior="aria"
  >
    <Label className={labelHidden ? 'visually-hidden' : (fields.label ?? '')}>{label}</Label>
    <div className={`${styles.chips} ${look === 'dense' ? styles.dense : ''}`}>
      {choices.map(choice => (
        <Radio
          className={`${styles.chip} ${choice.tone ? styles[choice.tone] : ''} ${choice.quiet ? styles.quiet : ''}`}
          value={choice.value}
          key={choice.value}
        >
          {choice.icon}
          {choice.label}
        </Radio>
      ))}
    </div>
    <FieldFoot {...foot} />
  </RadioGroup>
)
