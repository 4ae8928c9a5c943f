/** Turns one thing on or off, with its words beside it. */
import type { ReactNode } from 'react'
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components'
import styles from './Switch.module.css'

export interface SwitchProps extends Omit<AriaSwitchProps, 'className' | 'style' | 'children'> {
  children: ReactNode
}

export const Switch = ({ children, ...props }: SwitchProps) => (
  <AriaSwitch {...props} className={styles.switch ?? ''}>
    <span className={styles.track}>
      <span className={styles.thumb} />
    </span>
    {children}
  </AriaSwitch>
)
