/** Pure rules of approval as one person sees it: what waits, and who may take which step. */
import type { Approval, Review, Step } from '../../../electron/contract/approval.ts'
import type { Role } from '../../../electron/contract/common.ts'

/** The one who looks. */
export interface Me {
  id: string
  roles: readonly Role[]
  /** The site allows to approve what one wrote oneself. */
  ownWork: boolean
}

export const has = (me: Me, ...roles: Role[]): boolean => roles.some(role => me.roles.includes(role))

type UnreadReview = Review & { approval: Approval & { urgent: string } }

/** Went up in an emergency, and nobody has read it since. */
export const isUnread = (review: Review): review is UnreadReview =>
  review.approval !== null && review.approval.urgent !== null && review.approval.read === null

/** What an approver has to do with an item: read what was handed in, or read afterwards what went up unread. */
export type Waiting = 'submitted' | 'urgent'

export const waitingFor = (review: Review): Waiting | null => {
  if (review.proposal?.state === 'submitted') return 'submitted'
  return review.proposal === null && isUnread(review) ? 'urgent' : null
}

const writerIs = (review: Review, me: Me): boolean =>
  (review.proposal?.by.id ?? review.approval?.by.id) === me.id

/** An approver who wrote it and whom the site does not allow to approve the own work. */
export const isOwnWork = (review: Review, me: Me): boolean => !me.ownWork && writerIs(review, me)

export const mayApprove = (review: Review, me: Me): boolean =>
  has(me, 'approver') && waitingFor(review) !== null && !isOwnWork(review, me)

export const maySendBack = (review: Review, me: Me): boolean =>
  has(me, 'approver') && waitingFor(review) === 'submitted'

export const maySubmit = ({ proposal }: Review, me: Me): boolean =>
  has(me, 'editor') && proposal !== null && proposal.state !== 'submitted'

export const mayDiscard = ({ proposal }: Review, me: Me): boolean =>
  has(me, 'editor', 'approver') && proposal !== null

export interface Steps {
  /** In the order of the buttons, the usual one last. */
  steps: Step[]
  /** Said where the button to publish would be: an approver whose own work somebody else must read. */
  othersApprove: boolean
}

/** What one who writes may do with it. @param emergencies whether this can be put up unread at all. */
export const stepsOf = (me: Me, emergencies: boolean): Steps => {
  if (!has(me, 'editor')) return { steps: [], othersApprove: false }
  const publishes = has(me, 'approver') && me.ownWork
  return {
    steps: [
      ...(emergencies ? (['urgent'] as const) : []),
      'draft',
      'submit',
      ...(publishes ? (['publish'] as const) : []),
    ],
    othersApprove: has(me, 'approver') && !me.ownWork,
  }
}
