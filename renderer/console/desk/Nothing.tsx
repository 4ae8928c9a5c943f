/** An empty list of the desk: what is missing and what to do about it. */
import type { ReactNode } from 'react'
import styles from './Nothing.module.css'

export interface NothingProps {
  icon: ReactNode
  title: string
  children: ReactNode
  action?: ReactNode
}

export const Nothing = ({ icon, title, children, action }: NothingProps) => (
  <div className={styles.nothing}>
    {icon}
    <p className={styles.title}>{title}</p>
    <p className={styles.detail}>{children}</p>
    {action}
  </div>
)
