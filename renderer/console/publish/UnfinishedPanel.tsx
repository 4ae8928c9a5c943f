/** A build that was stopped, or that the power cut ended: what it was, and going on with it. */
import { useTranslation } from 'react-i18next'
import type { PublishOrder } from '../../../electron/contract/publish.ts'
import { client } from '../../client/station.ts'
import { ForwardIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Action } from '../desk/density.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import panel from './Panel.module.css'

export const UnfinishedPanel = ({ order }: { order: PublishOrder }) => {
  const { t } = useTranslation('publish')
  const { attempt } = useAttempt()
  return (
    <section className={`${panel.panel} ${panel.stale}`} aria-label={t('unfinished.title')}>
      <span className={panel.sign}>
        <WarningIcon />
      </span>
      <div className={panel.words}>
        <h2 className={panel.title}>{t('unfinished.title')}</h2>
        <p>{t('unfinished.detail')}</p>
        <p className={panel.small}>
          {order.source} → {order.out}
        </p>
      </div>
      <div className={panel.ways}>
        <Action tone="rail" icon={<ForwardIcon />} onPress={() => attempt(() => client.publish.start(order))}>
          {t('unfinished.goOn')}
        </Action>
      </div>
    </section>
  )
}
