/** 审批: what others handed in, read as the screens will show it, approved or sent back one after the other. */
import { useTranslation } from 'react-i18next'
import { useLocation, useRoute } from 'wouter'
import { StampIcon } from '../../components/icons/editing.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Page } from '../desk/Page.tsx'
import { useShortcuts } from '../keys/useShortcuts.ts'
import styles from './ApprovalsPage.module.css'
import { Queue } from './Queue.tsx'
import { ReviewedItem } from './ReviewedItem.tsx'
import { afterActing, neighbour, type Queued, queueOf } from './reviewed.rules.ts'
import { useReviewed } from './useReviewed.ts'
import { useWide } from './useWide.ts'

const addressOf = (id: string | null) => (id === null ? '/approvals' : `/approvals/${id}`)

const Gone = () => {
  const { t } = useTranslation('approval')
  return (
    <Nothing icon={<StampIcon />} title={t('queue.gone')}>
      {t('queue.choose')}
    </Nothing>
  )
}

interface ReadingProps {
  queue: readonly Queued[]
  /** What the address names. */
  named: string | null
}

const Reading = ({ queue, named }: ReadingProps) => {
  const [, navigate] = useLocation()
  const wide = useWide()
  // Beside the list something is always open; alone only what was asked for.
  const openId = named ?? (wide ? (queue[0]?.id ?? null) : null)
  const open = queue.find(({ id }) => id === openId)
  const go = (by: -1 | 1) => {
    const next = neighbour(queue, openId, by)
    if (next !== null) navigate(addressOf(next), { replace: named !== null })
  }
  useShortcuts({ j: () => go(1), k: () => go(-1) })
  return (
    <div className={styles.split}>
      {(wide || openId === null) && (
        <div className={styles.queue}>
          <Queue queue={queue} openId={openId} onOpen={id => navigate(addressOf(id))} />
        </div>
      )}
      {openId !== null &&
        (open ? (
          <ReviewedItem
            key={open.id}
            one={open.one}
            onDone={() => navigate(addressOf(afterActing(queue, open.id)), { replace: true })}
          />
        ) : (
          <Gone />
        ))}
    </div>
  )
}

const Empty = () => {
  const { t } = useTranslation('approval')
  return (
    <Nothing icon={<StampIcon />} title={t('queue.none')}>
      {t('queue.noneDetail')}
    </Nothing>
  )
}

export const ApprovalsPage = () => {
  const { t } = useTranslation('approval')
  const reviewed = useReviewed()
  const wide = useWide()
  const [, params] = useRoute('/approvals/:room/:id')
  const named = params ? `${params.room}/${params.id}` : null
  return (
    <Answer of={reviewed}>
      {all => {
        const queue = queueOf(all)
        return (
          <Page
            title={t('title')}
            detail={queue.length === 0 ? t('detail') : t('queue.count', { count: queue.length })}
            {...(named !== null && !wide && { back: '/approvals' })}
          >
            {queue.length === 0 ? <Empty /> : <Reading queue={queue} named={named} />}
          </Page>
        )
      }}
    </Answer>
  )
}
