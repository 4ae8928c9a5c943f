/** In the place of a picture that does not come: why, and what comes next. Never black. */
import { useTranslation } from 'react-i18next'
import type { PlayFault } from '../../../electron/contract/plays.ts'
import { WarningIcon } from '../../components/icons/fact.tsx'
import styles from './Player.module.css'

export interface FaultCardProps {
  title: string
  /** Null: the station is away, and the show goes on when it is back. */
  reason: PlayFault | null
  /** Title of the next one; null: back to the board. */
  next: string | null
}

export const FaultCard = ({ title, reason, next }: FaultCardProps) => {
  const { t } = useTranslation('shows')
  return (
    <div className={styles.fault} role="status">
      <WarningIcon />
      <p className={styles.faultTitle}>{reason ? t('faultTitle', { title }) : t('waiting')}</p>
      {reason && <p>{t(`fault.${reason}`)}</p>}
      {reason && <p>{next ? t('upNext', { title: next }) : t('toBoard')}</p>}
    </div>
  )
}
