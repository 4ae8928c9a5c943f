/** Fields side by side where there is room. */
import type { ReactNode } from 'react'
import styles from './FormShell.module.css'

export const Two = ({ children }: { children: ReactNode }) => <div className={styles.two}>{children}</div>
