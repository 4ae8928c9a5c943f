/** An item's place in the cycle, as a small label. */
import styles from './StageChip.module.css'

export type StageName = 'collected' | 'scheduled' | 'preparing' | 'served' | 'declined'

export const StageChip = ({ stage, children }: { stage: StageName; children: string }) => (
  <em className={`${styles.chip} ${styles[stage]}`}>{children}</em>
)
