/** After an alert: what somebody had begun is still here, and offered again. Nobody answers: the idle watch clears it. */
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import type { Begun } from '../frame/begun.ts'
import { useIdle } from '../frame/idle.tsx'
import styles from './Resume.module.css'

export interface ResumeProps {
  what: Begun
  onGoOn: () => void
}

export const Resume = ({ what, onGoOn }: ResumeProps) => {
  const { t } = useTranslation(['alerts', 'common'])
  const { countdown, home } = useIdle()
  return (
    <div className={styles.shade}>
      <section className={styles.panel} role="alertdialog" aria-label={t(`resume.${what}`)}>
        <p className={styles.words}>{t(`resume.${what}`)}</p>
        <p className={styles.countdown} role="status">
          {countdown !== null && t('common:idle', { count: countdown })}
        </p>
        <div className={styles.actions}>
          <Button size="large" onPress={home}>
            {t('resume.leave')}
          </Button>
          <Button size="large" tone="lamp" onPress={onGoOn}>
            {t('resume.goOn')}
          </Button>
        </div>
      </section>
    </div>
  )
}
