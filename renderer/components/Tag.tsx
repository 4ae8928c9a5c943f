/** The state of an item in one word, with a dot that is filled while the item is at work. */
import styles from './Tag.module.css'

export interface TagProps {
  /** `asking`: waits for a decision · `back`: came back to its writer. */
  tone: 'live' | 'waiting' | 'draft' | 'asking' | 'back' | 'over'
  children: string
}

export const Tag = ({ tone, children }: TagProps) => (
  <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>
)
