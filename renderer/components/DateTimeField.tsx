/** A labelled field for a moment or a day of the local clock. */
import { TextField, type TextFieldProps } from './TextField.tsx'

export interface DateTimeFieldProps extends Omit<TextFieldProps, 'type' | 'lines' | 'placeholder'> {
  /** `moment`: 2026-07-21T16:00 · `day`: 2026-07-21 · `time`: 16:00. Empty while incomplete. */
  of: 'moment' | 'day' | 'time'
}

const TYPES = { moment: 'datetime-local', day: 'date', time: 'time' } as const

export const DateTimeField = ({ of, ...props }: DateTimeFieldProps) => (
  <TextField {...props} type={TYPES[of]} />
)
