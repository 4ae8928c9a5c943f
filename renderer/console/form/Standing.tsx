/** Above a form: where the item stands on its way to the screens, and why it came back. */
import { useTranslation } from 'react-i18next'
import type { Proposal, Review } from '../../../electron/contract/approval.ts'
import { UndoIcon } from '../../components/icons/action.tsx'
import { ClockIcon, WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { isUnread } from '../approvals/review.rules.ts'
import { useMoment } from './useMoment.ts'

const KEYS = {
  draft: ['draft', 'changeDraft'],
  submitted: ['submitted', 'changeSubmitted'],
  returned: ['returned', 'changeReturned'],
} as const

const ProposalNote = ({ proposal, isChange }: { proposal: Proposal; isChange: boolean }) => {
  const { t } = useTranslation('approval')
  const { moment } = useMoment()
  const { state, by, at, note } = proposal
  const key = KEYS[state][isChange ? 1 : 0]
  const returned = state === 'returned'
  return (
    <Note tone={returned ? 'attention' : 'quiet'} icon={returned ? <UndoIcon /> : <ClockIcon />}>
      {t(`standing.${key}`, { name: by.name, moment: moment(at), reason: note })}
    </Note>
  )
}

export const Standing = ({ review }: { review: Review }) => {
  const { t } = useTranslation('approval')
  return (
    <>
      {isUnread(review) && (
        <Note tone="attention" icon={<WarningIcon />}>
          {t('standing.urgent', { reason: review.approval.urgent })}
        </Note>
      )}
      {review.proposal && <ProposalNote proposal={review.proposal} isChange={review.approval !== null} />}
    </>
  )
}
