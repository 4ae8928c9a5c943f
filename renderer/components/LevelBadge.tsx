/** A level as word, icon and colour together, never colour alone. */
import type { ReactNode } from 'react'
import styles from './LevelBadge.module.css'

export type LevelName = 'red' | 'orange' | 'yellow' | 'blue' | 'info'

export const LevelBadge = ({
  level,
  icon,
  children,
}: {
  level: LevelName
  icon: ReactNode
  children: string
}) => (
  <span className={`${styles.badge} ${styles[level]}`}>
    {icon}
    {children}
  </span>
)
