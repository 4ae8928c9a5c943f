/** Stands over every page of the desk while an alert stands on the screens, and leads to where it is lifted. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { station } from '../../client/station.ts'
import { SirenIcon } from '../../components/icons/alert.tsx'
import styles from './Alerts.module.css'

const GROUNDS = {
  red: styles.liveRed,
  orange: styles.liveOrange,
  yellow: styles.liveYellow,
  blue: styles.liveBlue,
}

export const LiveBanner = () => {
  const { t } = useTranslation('alerts')
  const alerts = useQuery(station.alerts.live.queryOptions()).data?.alerts ?? []
  const [first] = alerts
  if (!first) return null
  return (
    <Link href="/alerts" className={`${styles.banner} ${first.drill ? '' : GROUNDS[first.level]}`}>
      <SirenIcon />
      <span>
        <strong>{first.drill ? t('drill') : t(`level.${first.level}`)}</strong> · {first.headline}
        {alerts.length > 1 && ` · ${t('desk.more', { count: alerts.length - 1 })}`}
      </span>
      <span>{t('desk.see')}</span>
    </Link>
  )
}
