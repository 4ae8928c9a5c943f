/** A labelled field for words, in one line or several. */
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
  Label,
  TextArea,
} from 'react-aria-components'
import styles from './Field.module.css'
import { FieldFoot, type FieldFootProps } from './FieldFoot.tsx'

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'>,
    FieldFootProps {
  label: string
  /** Hides the label from the eye where the place says it already. */
  labelHidden?: boolean
  placeholder?: string
  /** More than one makes a field that grows with its text. */
  lines?: number
}

export const TextField = ({
  label,
  labelHidden = false,
  placeholder = '',
  lines = 1,
  hint,
  error,
  counter,
  ...props
}: TextFieldProps) => (
  <AriaTextField
    {...props}
    className={styles.field ?? ''}
    isInvalid={error !== undefined}
    validationBehavior="aria"
  >
    <Label className={labelHidden ? 'visually-hidden' : (styles.label ?? '')}>{label}</Label>
    {lines > 1 ? (
      <TextArea
        className={`${styles.input} ${lines > 3 ? styles.tall : ''}`}
        rows={lines}
        placeholder={placeholder}
      />
    ) : (
      <Input className={styles.input ?? ''} placeholder={placeholder} />
    )}
    <FieldFoot hint={hint} error={error} counter={counter} />
  </AriaTextField>
)
