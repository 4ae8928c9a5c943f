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
      <Input className={`${fields.input} ${styles.input}`} />
      <Button slot="increment" className={styles.step ?? ''}>
        <PlusIcon />
      </Button>
    </Group>
    <FieldFoot hint={hint} error={error} counter={counter} />
  </AriaNumberField>
)
