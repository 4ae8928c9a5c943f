/** Ten large keys, one to take back and one to go: for employee numbers and PINs. */
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './Keypad.module.css'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export interface KeypadProps {
  value: string
  onChange: (value: string) => void
  onSubmit: () => void
  maxLength: number
  submitDisabled?: boolean
  backspaceIcon: ReactNode
  backspaceLabel: string
  submitIcon: ReactNode
  submitLabel: string
}

export const Keypad = ({
  value,
  onChange,
  onSubmit,
  maxLength,
  submitDisabled = false,
  ...texts
}: KeypadProps) => {
  const type = (digit: string) => value.length < maxLength && onChange(value + digit)
  const digit = (key: string) => (
    <Button key={key} onPress={() => type(key)} size="large">
      {key}
    </Button>
  )
  return (
    <div className={styles.keypad}>
      {DIGITS.map(digit)}
      <Button
        size="large"
        icon={texts.backspaceIcon}
        aria-label={texts.backspaceLabel}
        onPress={() => onChange(value.slice(0, -1))}
      />
      {digit('0')}
      <Button
        size="large"
        tone="rail"
        icon={texts.submitIcon}
        aria-label={texts.submitLabel}
        isDisabled={submitDisabled}
        onPress={onSubmit}
      />
    </div>
  )
}
