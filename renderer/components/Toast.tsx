/** A quiet word at the foot of the page that something was done, with a way to take it back. */
import type { ReactNode } from 'react'
import styles from './Toast.module.css'

export const Toast = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <div className={styles.toast}>
    <span>{children}</span>
    {action}
  </div>
)

/** Always in the page, so that readers of the screen hear what appears in it. */
export const ToastRegion = ({ children }: { children: ReactNode }) => (
  <div className={styles.region} role="status" aria-live="polite">
    {children}
  </div>
)
