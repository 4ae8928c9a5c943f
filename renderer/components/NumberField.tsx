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
}

export const NumberField = ({ label, hint, error, counter, ...props }: NumberFieldProps) => (
  <AriaNumberField
    {...props}
    className={fields.field ?? ''}
    isInvalid={error !== undefined}
    validationBehavior="aria"
  >
    <Label className={fields.label}>{label}</Label>
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
