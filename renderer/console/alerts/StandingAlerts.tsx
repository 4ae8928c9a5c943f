/** The alerts that stand now, as the screens show them, with who raised them and the way to lift them. */
import { useTranslation } from 'react-i18next'
import type { ListedAlert } from '../../../electron/contract/alertWords.ts'
import { SirenIcon } from '../../components/icons/alert.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Panel } from '../desk/Page.tsx'
import { useMoment } from '../form/useMoment.ts'
import { usePlaceNames } from '../form/usePlaceNames.ts'
import { AlertFace } from './AlertFace.tsx'
import styles from './Alerts.module.css'
import { ExportAction } from './ExportAction.tsx'
import { LiftAction } from './LiftAction.tsx'

const Standing = ({ alert }: { alert: ListedAlert }) => {
  const { t } = useTranslation('alerts')
  const { moment } = useMoment()
  const placeNames = usePlaceNames()
  const { raisedBy, raisedAt, reason, expires, places } = alert
  return (
    <li>
      <Panel>
        <div className={styles.standing}>
          <div inert aria-hidden>
            <AlertFace words={alert} raisedAt={raisedAt} />
          </div>
          <div className={styles.facts}>
            <h3 className={styles.headline}>
              {t(`level.${alert.level}`)} · {alert.headline}
              {alert.drill && ` · ${t('drill')}`}
            </h3>
            <p>
              {t('desk.raisedBy', { name: raisedBy?.name ?? t('desk.outside'), moment: moment(raisedAt) })}
            </p>
            <p>{t('desk.because', { reason })}</p>
            <p>{t('desk.on', { places: placeNames(places) })}</p>
            <p>{expires === null ? t('desk.untilLifted') : t('desk.until', { moment: moment(expires) })}</p>
            {alert.state === 'waiting' && alert.from && (
              <p>{t('desk.begins', { moment: moment(alert.from) })}</p>
            )}
            <div className={styles.quick}>
              <LiftAction alert={alert} />
              <ExportAction alert={alert} />
            </div>
          </div>
        </div>
      </Panel>
    </li>
  )
}

export const StandingAlerts = ({ alerts }: { alerts: readonly ListedAlert[] }) => {
  const { t } = useTranslation('alerts')
  if (alerts.length === 0)
    return (
      <Nothing icon={<SirenIcon />} title={t('desk.none')}>
        {t('desk.noneDetail')}
      </Nothing>
    )
  return (
    <ul className={styles.list} aria-label={t('desk.standing')}>
      {alerts.map(alert => (
        <Standing key={alert.id} alert={alert} />
      ))}
    </ul>
  )
}
