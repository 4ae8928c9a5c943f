/** A box to tick, with its words beside it. */
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components'
import styles from './Checkbox.module.css'
import { CheckIcon } from './icons/action.tsx'

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  children: ReactNode
  /** `card`: a bordered surface, for choices with a picture. */
  look?: 'plain' | 'card'
}

export const Checkbox = ({ children, look = 'plain', ...props }: CheckboxProps) => (
  <AriaCheckbox {...props} className={`${styles.checkbox} ${styles[look]}`}>
    <span className={styles.box}>
      <CheckIcon />
    </span>
    {children}
  </AriaCheckbox>
)
