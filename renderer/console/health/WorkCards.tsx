/** What the station is there for: the screen, orders and shows. */
import { useTranslation } from 'react-i18next'
import type { HealthReport } from '../../../electron/contract/health.ts'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { CalendarIcon } from '../../components/icons/fact.tsx'
import { ScreenIcon } from '../../components/icons/machine.tsx'
import { useMoment } from '../form/useMoment.ts'
import { Card } from './Card.tsx'
import styles from './Health.module.css'
import { stateOf } from './health.rules.ts'

export const ScreenCard = ({ screen, findings }: HealthReport) => {
  const { t } = useTranslation('health')
  const { moment } = useMoment()
  const { state, showing, since, heardAt } = screen
  return (
    <Card
      icon={<ScreenIcon />}
      name={t('screen.title')}
      state={stateOf('screen', findings)}
      value={t(`screen.${state}`)}
      facts={[
        showing && [t('screen.showing'), t(`screen.screens.${showing}`)],
        since !== null ? [t('screen.since'), moment(since)] : null,
        heardAt !== null ? [t('screen.heard'), moment(heardAt)] : null,
      ]}
    />
  )
}

export const OrdersCard = ({ orders, findings }: HealthReport) => {
  const { t } = useTranslation('health')
  const { moment } = useMoment()
  const { state, lastAt, today, round } = orders
  const value = () => {
    if (state !== 'ready') return t('orders.paused')
    if (!round) return t('orders.noRound')
    return today === null ? t('orders.unknown') : t('orders.today', { count: today })
  }
  return (
    <Card
      icon={<CalendarIcon />}
      name={t('orders.title')}
      state={stateOf('orders', findings)}
      value={value()}
      facts={[
        [t('orders.kept'), t(state === 'ready' ? 'orders.safely' : 'orders.unsafely')],
        round && round.orders !== null
          ? [t('orders.round', { number: round.number }), t('orders.inRound', { count: round.orders })]
          : null,
        lastAt !== null ? [t('orders.last'), moment(lastAt)] : null,
      ]}
    />
  )
}

export const ShowsCard = ({ shows, sync, findings }: HealthReport) => {
  const { t } = useTranslation('health')
  const { moment } = useMoment()
  const { count, lastAddedAt, unreadable } = shows
  return (
    <Card
      icon={<CategoryIcon name="film" />}
      name={t('shows.title')}
      state={stateOf('shows', findings)}
      value={t('shows.count', { count })}
      facts={[
        [t('shows.lastAdded'), lastAddedAt === null ? t('shows.none') : moment(lastAddedAt)],
        sync && [t('shows.synced'), t(`shows.${sync.result}`, { moment: moment(sync.endedAt) })],
        unreadable > 0 ? [t('shows.unreadable'), t('shows.some', { count: unreadable })] : null,
      ]}
    >
      {!sync && <p className={styles.remark}>{t('shows.noSync')}</p>}
    </Card>
  )
}
