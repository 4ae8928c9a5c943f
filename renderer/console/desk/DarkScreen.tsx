/** A screen on the desk: what is on it, under a heading. */
import type { ReactNode } from 'react'
import styles from './DarkScreen.module.css'

export const DarkScreen = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <section className={styles.screen} aria-label={heading}>
    <h2 className={styles.heading}>{heading}</h2>
    {children}
  </section>
)
