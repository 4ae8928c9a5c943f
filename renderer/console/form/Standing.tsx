/** Above a form: where the item stands on its way to the screens, and why it came back. */
import { useTranslation } from 'react-i18next'
import type { Proposal, Review } from '../../../electron/contract/approval.ts'
import { UndoIcon } from '../../components/icons/action.tsx'
import { ClockIcon, WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { isUnread } from '../approvals/review.rules.ts'
import { Action } from '../desk/density.tsx'
import { useMoment } from './useMoment.ts'

const KEYS = {
  draft: ['draft', 'changeDraft'],
  submitted: ['submitted', 'changeSubmitted'],
  returned: ['returned', 'changeReturned'],
} as const

interface ProposalNoteProps {
  proposal: Proposal
  isChange: boolean
  onRead: (() => void) | undefined
}

const ProposalNote = ({ proposal, isChange, onRead }: ProposalNoteProps) => {
  const { t } = useTranslation('approval')
  const { moment } = useMoment()
  const { state, by, at, note } = proposal
  const key = KEYS[state][isChange ? 1 : 0]
  const returned = state === 'returned'
  return (
    <Note
      tone={returned ? 'attention' : 'quiet'}
      icon={returned ? <UndoIcon /> : <ClockIcon />}
      actions={onRead && <Action onPress={onRead}>{t('standing.read')}</Action>}
    >
      {t(`standing.${key}`, { name: by.name, moment: moment(at), reason: note })}
    </Note>
  )
}

export interface StandingProps {
  review: Review
  /** Whether the screens show its approved words now. */
  isUp?: boolean
  /** The way to where it is approved, for those who may. */
  onRead?: (() => void) | undefined
}

export const Standing = ({ review, isUp = false, onRead }: StandingProps) => {
  const { t } = useTranslation('approval')
  return (
    <>
      {isUnread(review) && (
        <Note tone="attention" icon={<WarningIcon />}>
          {t('standing.urgent', { reason: review.approval.urgent })}
        </Note>
      )}
      {review.proposal && <ProposalNote proposal={review.proposal} isChange={isUp} onRead={onRead} />}
    </>
  )
}
