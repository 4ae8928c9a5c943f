/** What one should know about an item besides its words: a change that waits, why it came back, that it went up unread. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review } from '../../../electron/contract/approval.ts'
import type { ItemState } from '../../../electron/contract/common.ts'
import { EditIcon } from '../../components/icons/editing.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import styles from './ItemMarks.module.css'

const Mark = ({ tone, icon, children }: { tone: 'calm' | 'grave'; icon: ReactNode; children: string }) => (
  <span className={`${styles.mark} ${styles[tone]}`}>
    {icon}
    <span>{children}</span>
  </span>
)

const CHANGES = {
  draft: { up: 'changeDraft', down: 'downDraft' },
  submitted: { up: 'changeSubmitted', down: 'downSubmitted' },
} as const

interface MarkedItem extends Review {
  state: ItemState
}

const ProposalMark = ({ proposal, approval, state }: MarkedItem) => {
  const { t } = useTranslation('approval')
  if (proposal?.state === 'returned')
    return (
      <Mark tone="grave" icon={<EditIcon />}>
        {t('mark.returned', { reason: proposal.note })}
      </Mark>
    )
  if (!proposal || !approval) return null
  return (
    <Mark tone="calm" icon={<EditIcon />}>
      {t(`mark.${CHANGES[proposal.state][state === 'live' ? 'up' : 'down']}`)}
    </Mark>
  )
}

const UrgentMark = ({ approval }: Pick<Review, 'approval'>) => {
  const { t } = useTranslation('approval')
  if (!approval || approval.urgent === null) return null
  const { urgent: reason, read } = approval
  return (
    <Mark tone={read ? 'calm' : 'grave'} icon={<WarningIcon />}>
      {read ? t('mark.urgentRead', { reason, name: read.by.name }) : t('mark.urgent', { reason })}
    </Mark>
  )
}

export const ItemMarks = (item: MarkedItem) => (
  <>
    <UrgentMark approval={item.approval} />
    <ProposalMark {...item} />
  </>
)
