/** One number of the overview, which leads to its page. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './HomePage.module.css'

export interface TileProps {
  to: string
  icon: ReactNode
  name: string
  value: string
  children: ReactNode
}

export const Tile = ({ to, icon, name, value, children }: TileProps) => (
  <Link href={to} className={styles.tile ?? ''}>
    <span className={styles.name}>
      {icon}
      {name}
    </span>
    <strong className={styles.value}>{value}</strong>
    <span className={styles.detail}>{children}</span>
  </Link>
)
