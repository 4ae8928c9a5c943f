/** A labelled field for a password, with an eye that shows what was typed. */
import { useState } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Button,
  Input,
  Label,
} from 'react-aria-components'
import fields from './Field.module.css'
import { FieldFoot, type FieldFootProps } from './FieldFoot.tsx'
import { EyeIcon, EyeOffIcon } from './icons/editing.tsx'
import styles from './PasswordField.module.css'

export interface PasswordFieldProps
  extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'type'>,
    FieldFootProps {
  label: string
  /** What the eye does: reads `showLabel` while the password is hidden. */
  showLabel: string
  hideLabel: string
}

export const PasswordField = ({
  label,
  showLabel,
  hideLabel,
  hint,
  error,
  counter,
  ...props
}: PasswordFieldProps) => {
  const [shown, setShown] = useState(false)
  return (
    <AriaTextField
      {...props}
      type={shown ? 'text' : 'password'}
      className={fields.field ?? ''}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={fields.label}>{label}</Label>
      <div className={styles.box}>
        <Input
          className={`${fields.input} ${styles.input}`}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
        <Button
          className={styles.eye ?? ''}
          aria-label={shown ? hideLabel : showLabel}
          // The finger stays with the field, and so does a keyboard on the screen.
          preventFocusOnPress
          onPress={() => setShown(!shown)}
        >
          {shown ? <EyeOffIcon /> : <EyeIcon />}
        </Button>
      </div>
      <FieldFoot hint={hint} error={error} counter={counter} />
    </AriaTextField>
  )
}
