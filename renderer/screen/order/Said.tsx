/** A word in passing above the bar. */
import type { Menu } from './menu.rules.ts'
import type { Order } from './order.rules.ts'
import styles from './Said.module.css'
import { useSaid } from './useSaid.ts'

export interface SaidProps {
  said: Order['said']
  menu: Menu
  onDone: () => void
}

export const Said = ({ said, menu, onDone }: SaidProps) => {
  const text = useSaid(said, menu, onDone)
  return (
    <div className={styles.place} role="status">
      {text !== null && (
        <p className={styles.said} key={said?.turn}>
          {text}
        </p>
      )}
    </div>
  )
}
