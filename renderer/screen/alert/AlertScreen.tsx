/** 紧急插播 on the screen: the alerts in turn, gravest first, with their sound and the way in for staff. */
import { useTranslation } from 'react-i18next'
import type { ScreenAlert, AlertScreen as Settings } from '../../../electron/contract/alertWords.ts'
import { AlertPoster } from '../../components/alert/AlertPoster.tsx'
import { BrandMark } from '../../components/icons/brand.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { useAlertPoster } from '../../i18n/useAlertPoster.ts'
import { clockFace, useNow } from '../frame/clock.ts'
import { useMillimetres } from '../frame/useMillimetres.ts'
import { useRotation } from '../frame/useRotation.ts'
import styles from './AlertCover.module.css'
import { AlertCover } from './AlertCover.tsx'
import { stayMs } from './cover.rules.ts'
import { useAlertSound } from './useAlertSound.ts'

export interface AlertScreenProps {
  /** At least one. */
  alerts: readonly ScreenAlert[]
  settings: Settings
  /** Opens the console, where staff lift it. */
  onStaff: () => void
}

const Clock = () => <time>{clockFace(useNow())}</time>

const StaffEntrance = ({ onPress }: { onPress: () => void }) => {
  const { t } = useTranslation('alerts')
  return (
    <Pressable className={styles.staff} aria-label={t('screen.staff')} onPress={onPress}>
      <BrandMark />
    </Pressable>
  )
}

export const AlertScreen = ({ alerts, settings, onStaff }: AlertScreenProps) => {
  const { t } = useTranslation('alerts')
  const poster = useAlertPoster()
  useMillimetres()
  useAlertSound(alerts[0], settings)
  const turn = useRotation(alerts.length, index => stayMs(alerts[index]?.instruction ?? ''))
  const alert = alerts[turn.item]
  if (!alert) return null
  const where = [
    turn.pages > 1 && t('screen.page', { current: turn.page + 1, count: turn.pages }),
    alerts.length > 1 && t('screen.count', { current: turn.item + 1, count: alerts.length }),
  ]
  return (
    <AlertCover label={t('screen.label')}>
      <AlertPoster
        key={alert.id}
        {...poster(alert, alert.raisedAt, settings.evacuation)}
        page={turn.page}
        onPages={turn.setPages}
        clock={<Clock />}
        foot={
          <span className={styles.end}>
            <span>{where.filter(Boolean).join(' · ')}</span>
            <StaffEntrance onPress={onStaff} />
          </span>
        }
      />
    </AlertCover>
  )
}
