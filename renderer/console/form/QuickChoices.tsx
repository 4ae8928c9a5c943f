/** Buttons that fill a field with what is usual, after a word that says so. */
import type { ReactNode } from 'react'
import styles from './QuickChoices.module.css'

export const QuickChoices = ({ label, children }: { label: string; children: ReactNode }) => (
  <fieldset className={styles.quick}>
    <legend className={styles.legend}>{label}</legend>
    {children}
  </fieldset>
)
