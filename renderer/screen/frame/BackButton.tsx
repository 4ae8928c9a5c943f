/** The way back to the board; the idle countdown is a ring around it. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useIdleTimes } from '../../client/site.ts'
import { Button } from '../../components/Button.tsx'
import { BackIcon } from '../../components/icons/action.tsx'
import styles from './BackButton.module.css'
import { useIdle } from './idle.tsx'

const Ring = ({ left, of }: { left: number; of: number }) => (
  <svg className={styles.ring} viewBox="0 0 100 100" aria-hidden="true">
    <circle className={styles.track} cx="50" cy="50" r="46" />
    <circle
      className={styles.rest}
      cx="50"
      cy="50"
      r="46"
      pathLength={of}
      strokeDasharray={`${left} ${of}`}
    />
  </svg>
)

/** @param onBack where back goes when it is not the board. */
export const BackButton = ({ onBack }: { onBack?: () => void }) => {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { countdown } = useIdle()
  const { countdownSeconds } = useIdleTimes()
  return (
    <div className={styles.back}>
      <Button icon={<BackIcon />} onPress={onBack ?? (() => navigate('/', { replace: true }))}>
        {countdown === null ? t('back') : t('idle', { count: countdown })}
      </Button>
      {countdown !== null && <Ring left={countdown} of={countdownSeconds} />}
      <span role="status" className="visually-hidden">
        {countdown === null ? '' : t('idle', { count: countdown })}
      </span>
    </div>
  )
}
