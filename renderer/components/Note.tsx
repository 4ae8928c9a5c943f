/** A boxed remark within a page: what one should know, or what went wrong. */
import type { ReactNode } from 'react'
import styles from './Note.module.css'

export interface NoteProps {
  /** quiet: good to know · attention: needs a decision · alarm: went wrong · done: is well. */
  tone: 'quiet' | 'attention' | 'alarm' | 'done'
  icon?: ReactNode
  title?: string
  children?: ReactNode
  actions?: ReactNode
}

export const Note = ({ tone, icon, title, children, actions }: NoteProps) => (
  <div className={`${styles.note} ${styles[tone]}`} role={tone === 'alarm' ? 'alert' : 'status'}>
    {icon}
    <div className={styles.words}>
      {title !== undefined && <strong>{title}</strong>}
      {children !== undefined && <div>{children}</div>}
    </div>
    {actions !== undefined && <div className={styles.actions}>{actions}</div>}
  </div>
)
