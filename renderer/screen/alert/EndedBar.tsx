/** Says for a while, on every page of the screen, that an alert is over. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { station } from '../../client/station.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { clockFace } from '../frame/clock.ts'
import styles from './EndedBar.module.css'

export const EndedBar = () => {
  const { t } = useTranslation('alerts')
  const [last] = useQuery(station.alerts.live.queryOptions()).data?.ended ?? []
  if (!last) return null
  const word = last.drill
    ? t(last.how === 'lifted' ? 'ended.drillLifted' : 'ended.drillExpired')
    : t(`ended.${last.how}`)
  return (
    <p className={styles.bar} role="status">
      <CheckIcon />
      <strong>{word}</strong>
      <span>
        {t(`level.${last.level}`)} · {last.headline}
      </span>
      <time>{clockFace(new Date(last.at))}</time>
    </p>
  )
}
