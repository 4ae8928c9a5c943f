/** An empty place says who will fill it and when. */
import type { ReactNode } from 'react'
import styles from './Empty.module.css'

export const Empty = ({
  icon,
  title,
  children,
}: {
  icon?: ReactNode
  title: string
  children?: ReactNode
}) => (
  <div className={styles.empty}>
    {icon}
    <p className={styles.title}>{title}</p>
    {children !== undefined && <p className={styles.detail}>{children}</p>}
  </div>
)
