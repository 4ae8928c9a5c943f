/** A labelled choice of one from a list that opens. */
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import fields from './Field.module.css'
import { FieldFoot, type FieldFootProps } from './FieldFoot.tsx'
import { CheckIcon } from './icons/action.tsx'
import styles from './Select.module.css'

export interface SelectProps<Value extends string> extends FieldFootProps {
  label: string
  /** Hides the label from the eye where the place says it already. */
  labelHidden?: boolean
  placeholder?: string
  value: Value | null
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string }[]
}

export const Select = <Value extends string>({
  label,
  labelHidden = false,
  placeholder = '',
  value,
  onChange,
  options,
  ...foot
}: SelectProps<Value>) => (
  <AriaSelect
    className={fields.field ?? ''}
    placeholder={placeholder}
    value={value}
    onChange={key => {
      const chosen = options.find(option => option.value === key)
      if (chosen) onChange(chosen.value)
    }}
    isInvalid={foot.error !== undefined}
    validationBehavior="aria"
  >
    <Label className={labelHidden ? 'visually-hidden' : (fields.label ?? '')}>{label}</Label>
    <Button className={`${fields.input} ${styles.button}`}>
      <SelectValue className={styles.value ?? ''}>
        {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
      </SelectValue>
      <svg className={styles.arrow} viewBox="0 0 24 24" aria-hidden="true">
        <path d="m6 9 6 6 6-6" fill="none" stroke="currentColor" strokeWidth={2.4} strokeLinecap="round" />
      </svg>
    </Button>
    <FieldFoot {...foot} />
    <Popover className={styles.popover ?? ''}>
      <ListBox className={styles.list ?? ''}>
        {options.map(option => (
          <ListBoxItem
            className={styles.item ?? ''}
            id={option.value}
            key={option.value}
            textValue={option.label}
          >
            {option.label}
            <CheckIcon className={styles.check} />
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  </AriaSelect>
)
