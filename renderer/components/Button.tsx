/** The one button of the house: at least 20 mm, pressed within a frame, in a few tones. */
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** lamp: the one thing to touch · rail: go, done · paper: everything else · coal: on dark ground · alarm: withdraw, delete. */
  tone?: 'lamp' | 'rail' | 'paper' | 'coal' | 'alarm'
  size?: 'large' | 'normal' | 'compact'
  icon?: ReactNode
  children?: ReactNode
}

export const Button = ({ tone = 'paper', size = 'normal', icon, children, ...props }: ButtonProps) => (
  <AriaButton {...props} className={`${styles.button} ${styles[tone]} ${styles[size]}`}>
    {icon}
    {children !== undefined && <span className={styles.label}>{children}</span>}
  </AriaButton>
)
