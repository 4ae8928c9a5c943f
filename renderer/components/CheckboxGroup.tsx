/** A labelled choice of any number among a few. */
import type { ReactNode } from 'react'
import { CheckboxGroup as AriaCheckboxGroup, Label } from 'react-aria-components'
import { Checkbox } from './Checkbox.tsx'
import styles from './CheckboxGroup.module.css'
import fields from './Field.module.css'
import { FieldFoot, type FieldFootProps } from './FieldFoot.tsx'

export interface CheckboxGroupProps extends FieldFootProps {
  label: string
  value: readonly string[]
  onChange: (value: string[]) => void
  options: readonly { value: string; content: ReactNode }[]
  look?: 'plain' | 'card'
  /** Right of the label, such as a way to choose all. */
  aside?: ReactNode
}

export const CheckboxGroup = ({
  label,
  value,
  onChange,
  options,
  look = 'plain',
  aside,
  ...foot
}: CheckboxGroupProps) => (
  <AriaCheckboxGroup
    className={fields.field ?? ''}
    value={[...value]}
    onChange={onChange}
    isInvalid={foot.error !== undefined}
    validationBehavior="aria"
  >
    <div className={styles.head}>
      <Label className={fields.label}>{label}</Label>
      {aside}
    </div>
    <div className={`${styles.options} ${styles[look]}`}>
      {options.map(option => (
        <Checkbox value={option.value} key={option.value} look={look}>
          {option.content}
        </Checkbox>
      ))}
    </div>
    <FieldFoot {...foot} />
  </AriaCheckboxGroup>
)
