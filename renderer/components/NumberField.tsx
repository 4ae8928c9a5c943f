/** A labelled field for a number, with a key each for less and more. */
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Button,
  Group,
  Input,
  Label,
} from 'react-aria-components'
import fields from './Field.module.css'
import { FieldFoot, type FieldFootProps } from './FieldFoot.tsx'
import { MinusIcon, PlusIcon } from './icons/action.tsx'
import styles from './NumberField.module.css'

export interface NumberFieldProps
  extends Omit<AriaNumberFieldProps, 'className' | 'style' | 'children'>,
    FieldFootProps {
  label: string
  /** Hides the label from the eye where the place says it already. */
  labelHidden?: boolean
}

/** Digits are a whole number while they are typed; what may go on, as "4." does, is read when the field is left. */
const typedNumber = (text: string, { minValue = -Infinity, maxValue = Infinity }: AriaNumberFieldProps) => {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return value >= minValue && value <= maxValue ? value : null
}

export const NumberField = ({
  label,
  labelHidden = false,
  hint,
  error,
  counter,
  ...props
}: NumberFieldProps) => (
  <AriaNumberField
    {...props}
    className={fields.field ?? ''}
    isInvalid={error !== undefined}
    validationBehavior="aria"
  >
    <Label className={labelHidden ? 'visually-hidden' : (fields.label ?? '')}>{label}</Label>
    <Group className={styles.group ?? ''}>
      <Button slot="decrement" className={styles.step ?? ''}>
        <MinusIcon />
      </Button>
      <Input
        className={`${fields.input} ${styles.input}`}
        onInput={event => {
          const value = typedNumber(event.currentTarget.value, props)
          if (value !== null) props.onChange?.(value)
        }}
      />
      <Button slot="increment" className={styles.step ?? ''}>
        <PlusIcon />
      </Button>
    </Group>
    <FieldFoot hint={hint} error={error} counter={counter} />
  </AriaNumberField>
)
