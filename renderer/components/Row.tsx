/** One item of a list: what stands before it, its words, its state, and what can be done with it. */
import type { ReactNode } from 'react'
import styles from './Row.module.css'

export interface RowProps {
  lead?: ReactNode
  /** What moves the item in its list; on a narrow page below the words. */
  order?: ReactNode
  /** Words, in one column. */
  children: ReactNode
  state?: ReactNode
  actions?: ReactNode
  /** An item that is over steps back. */
  quiet?: boolean
}

export const Row = ({ lead, order, children, state, actions, quiet = false }: RowProps) => (
  <li className={`${styles.row} ${quiet ? styles.quiet : ''}`}>
    {order !== undefined && <div className={styles.order}>{order}</div>}
    {lead !== undefined && <div className={styles.lead}>{lead}</div>}
    <div className={styles.words}>{children}</div>
    <div className={styles.end}>
      {state !== undefined && <div className={styles.state}>{state}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  </li>
)

export const Rows = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className={styles.rows} aria-label={label}>
    {children}
  </ul>
)
