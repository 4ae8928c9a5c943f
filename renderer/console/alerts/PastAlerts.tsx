/** Alerts that are over: who raised and who lifted them, and why. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedAlert } from '../../../electron/contract/alertWords.ts'
import { LevelIcon } from '../../components/icons/level.tsx'
import { LevelBadge } from '../../components/LevelBadge.tsx'
import { Row, Rows } from '../../components/Row.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Action } from '../desk/density.tsx'
import { useMoment } from '../form/useMoment.ts'
import styles from './Alerts.module.css'
import { ExportAction } from './ExportAction.tsx'

const FIRST = 20

const Past = ({ alert }: { alert: ListedAlert }) => {
  const { t } = useTranslation('alerts')
  const { moment } = useMoment()
  const { lifted, raisedBy, raisedAt, reason, expires } = alert
  const outside = t('desk.outside')
  return (
    <Row
      quiet
      lead={
        <span className={styles.badge}>
          <LevelBadge level={alert.level} icon={<LevelIcon level={alert.level} plain />}>
            {t(`level.${alert.level}`)}
          </LevelBadge>
        </span>
      }
      actions={<ExportAction alert={alert} />}
      state={<Tag tone="over">{t(lifted ? 'ended.lifted' : 'ended.expired')}</Tag>}
    >
      <strong>
        {alert.drill && `${t('drill')} · `}
        {alert.headline} · {alert.area}
      </strong>
      <span className={styles.meta}>
        {t('desk.raisedBy', { name: raisedBy?.name ?? outside, moment: moment(raisedAt) })} ·{' '}
        {t('desk.because', { reason })}
      </span>
      <span className={styles.meta}>
        {lifted
          ? t('desk.liftedBy', {
              name: lifted.by?.name ?? outside,
              moment: moment(lifted.at),
              reason: lifted.reason,
            })
          : expires && t('desk.expiredAt', { moment: moment(expires) })}
      </span>
    </Row>
  )
}

export const PastAlerts = ({ alerts }: { alerts: readonly ListedAlert[] }) => {
  const { t } = useTranslation('alerts')
  const [all, setAll] = useState(false)
  if (alerts.length === 0) return <p className={styles.meta}>{t('desk.pastNone')}</p>
  return (
    <>
      <Rows label={t('desk.past')}>
        {(all ? alerts : alerts.slice(0, FIRST)).map(alert => (
          <Past key={alert.id} alert={alert} />
        ))}
      </Rows>
      {!all && alerts.length > FIRST && (
        <Action onPress={() => setAll(true)}>{t('desk.pastAll', { count: alerts.length })}</Action>
      )}
    </>
  )
}
