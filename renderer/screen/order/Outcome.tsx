/** A full page that says kindly how it stands, and what one can do now. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import styles from './Outcome.module.css'

export interface OutcomeProps {
  icon: ReactNode
  title: string
  detail?: string
  /** What one can do, besides going back. */
  actions?: ReactNode
  onBack?: () => void
  children?: ReactNode
}

export const Outcome = ({ icon, title, detail, actions, onBack, children }: OutcomeProps) => {
  const { t } = useTranslation('order')
  const bar = (
    <div className={styles.bar}>
      <BackButton {...(onBack && { onBack })} />
      <div className={styles.actions}>{actions}</div>
    </div>
  )
  return (
    <Frame title={t('title')} bar={bar}>
      <div className={styles.outcome} role="status">
        <span className={styles.icon}>{icon}</span>
        <p className={styles.title}>{title}</p>
        {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      </div>
      {children}
    </Frame>
  )
}
