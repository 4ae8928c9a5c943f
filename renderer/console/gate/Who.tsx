/** A person of staff at a glance: the first character in a circle, name and office. */
import type { ReactNode } from 'react'
import { initialOf } from './gate.rules.ts'
import styles from './Who.module.css'

export interface WhoProps {
  name: string
  office: string
  /** Beside the name, such as a tag. */
  aside?: ReactNode
}

export const Who = ({ name, office, aside }: WhoProps) => (
  <span className={styles.who}>
    <span className={styles.initial} aria-hidden="true">
      {initialOf(name)}
    </span>
    <span className={styles.words}>
      <span className={styles.name}>
        <span className={styles.text}>{name}</span>
        {aside}
      </span>
      {office !== '' && <span className={`${styles.office} ${styles.text}`}>{office}</span>}
    </span>
  </span>
)
