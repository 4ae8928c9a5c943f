/** The state of an item in one word, with a dot that is filled while the item is at work. */
import styles from './Tag.module.css'

export interface TagProps {
  tone: 'live' | 'waiting' | 'over'
  children: string
}

export const Tag = ({ tone, children }: TagProps) => (
  <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>
)
