/** A form that the page checks and sends itself. */
import type { ReactNode } from 'react'

export interface FormProps {
  id?: string
  /** Absent where what stands around it names it. */
  label?: string
  className?: string | undefined
  onSubmit: () => void
  children: ReactNode
}

export const Form = ({ id, label, className, onSubmit, children }: FormProps) => (
  <form
    id={id}
    className={className}
    aria-label={label}
    noValidate
    onSubmit={event => {
      event.preventDefault()
      onSubmit()
    }}
  >
    {children}
  </form>
)
