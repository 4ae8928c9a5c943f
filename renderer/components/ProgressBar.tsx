/** How far something has come that takes minutes. */
import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import styles from './ProgressBar.module.css'

export interface ProgressBarProps {
  label: string
  /** Null: that it goes on is all that is known. */
  percent: number | null
}

export const ProgressBar = ({ label, percent }: ProgressBarProps) => (
  <AriaProgressBar
    className={styles.bar ?? ''}
    aria-label={label}
    value={percent ?? 0}
    isIndeterminate={percent === null}
  >
    <span
      className={percent === null ? styles.unknown : styles.done}
      style={percent === null ? undefined : { width: `${percent}%` }}
    />
  </AriaProgressBar>
)
