/** Two large buttons that turn pages, and where one is. */
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './PageTurner.module.css'

export interface PageTurnerProps {
  page: number
  count: number
  onTurn: (page: number) => void
  previous: { icon: ReactNode; label: string }
  next: { icon: ReactNode; label: string }
}

/** Nothing at all when there is one page. */
export const PageTurner = ({ page, count, onTurn, previous, next }: PageTurnerProps) =>
  count < 2 ? null : (
    <div className={styles.turner}>
      <Button
        icon={previous.icon}
        aria-label={previous.label}
        isDisabled={page === 0}
        onPress={() => onTurn(page - 1)}
      />
      <span className={styles.where}>
        {page + 1} / {count}
      </span>
      <Button
        icon={next.icon}
        aria-label={next.label}
        isDisabled={page + 1 >= count}
        onPress={() => onTurn(page + 1)}
      />
    </div>
  )
