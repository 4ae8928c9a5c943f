/** What can be done with the items that are ticked; it lies at the foot of the page while there are any. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseIcon } from '../../components/icons/action.tsx'
import { Action } from '../desk/density.tsx'
import styles from './SelectionBar.module.css'

export interface SelectionBarProps {
  count: number
  /** Items in sight. */
  total: number
  onAll: () => void
  onNone: () => void
  /** The acts. */
  children: ReactNode
}

export const SelectionBar = ({ count, total, onAll, onNone, children }: SelectionBarProps) => {
  const { t } = useTranslation('lists')
  if (count === 0) return null
  return (
    <section className={styles.bar} aria-label={t('selection')}>
      <div className={styles.count}>
        <strong>{t('selected', { count })}</strong>
        {count < total && (
          <Action tone="coal" onPress={onAll}>
            {t('selectAll', { count: total })}
          </Action>
        )}
        <Action tone="coal" icon={<CloseIcon />} aria-label={t('selectNone')} onPress={onNone} />
      </div>
      <div className={styles.acts}>{children}</div>
    </section>
  )
}
