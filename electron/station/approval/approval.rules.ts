/** Pure rules of approval: draft → submitted → approved, and who may take which step. */
import type { Approval, Proposal, Review, Step } from '../../contract/approval.ts'
import type { Person, Role } from '../../contract/common.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'

/** Who takes a step, and when. */
export interface Hand {
  by: Person
  roles: readonly Role[]
  at: string
  /** The site allows to approve what one wrote oneself. */
  ownWork: boolean
}

export const handOf = ({ by, roles }: Actor, at: string, ownWork: boolean): Hand => {
  if (!by) throw new Error('only a person takes a step of approval')
  return { by, roles, at, ownWork }
}

export const UNREVIEWED: Review = { proposal: null, approval: null }

const demandReason = (reason: string) => {
  if (reason === '') throw new Refusal('REASON_NEEDED')
}
const wrongStep = (reason: string) => new Refusal('WRONG_STEP', { reason })

const demandOther = (writer: Person, { by, ownWork }: Hand) => {
  if (writer.id === by.id && !ownWork) throw new Refusal('OWN_WORK')
}

const proposal = (state: Proposal['state'], { by, at }: Hand, note = ''): Proposal => ({
  state,
  by,
  at,
  note,
})

const approval = (
  { by, at }: Hand,
  writer: Person,
  revision: number,
  urgent: string | null = null,
): Approval => ({
  by,
  writer,
  at,
  revision,
  urgent,
  read: null,
})

/** Someone wrote: what becomes of it. @param revision the item's revision that holds these words. */
export const written = (review: Review, step: Step, reason: string, hand: Hand, revision: number): Review => {
  if (step === 'draft') return { ...review, proposal: proposal('draft', hand) }
  if (step === 'submit') return { ...review, proposal: proposal('submitted', hand) }
  if (step === 'urgent') {
    demandReason(reason)
    return { proposal: null, approval: approval(hand, hand.by, revision, reason) }
  }
  if (!hand.roles.includes('approver')) throw new Refusal('ROLE_NEEDED', { roles: ['approver'] })
  demandOther(hand.by, hand)
  return { proposal: null, approval: approval(hand, hand.by, revision) }
}

/** The writer stays the one who wrote, whoever hands it in: that one may not approve it. */
export const submitted = (review: Review, { at }: Hand): Review => {
  if (!review.proposal) throw wrongStep('nothing-proposed')
  if (review.proposal.state === 'submitted') throw wrongStep('already-submitted')
  return { ...review, proposal: { ...review.proposal, state: 'submitted', at, note: '' } }
}

/** Approves what was handed in; where nothing was, confirms that an urgent item was read. */
export const approved = (review: Review, hand: Hand, revision: number): Review => {
  if (review.proposal) {
    if (review.proposal.state !== 'submitted') throw wrongStep('not-submitted')
    demandOther(review.proposal.by, hand)
    return { proposal: null, approval: approval(hand, review.proposal.by, revision) }
  }
  if (!isUnread(review)) throw wrongStep('nothing-proposed')
  demandOther(review.approval.writer, hand)
  return { proposal: null, approval: { ...review.approval, read: { by: hand.by, at: hand.at } } }
}

export const sentBack = (review: Review, reason: string, { at }: Hand): Review => {
  if (review.proposal?.state !== 'submitted') throw wrongStep('not-submitted')
  demandReason(reason)
  return { ...review, proposal: { ...review.proposal, state: 'returned', at, note: reason } }
}

export const discarded = (review: Review): Review => {
  if (!review.proposal) throw wrongStep('nothing-proposed')
  return { ...review, proposal: null }
}

/** Went up in an emergency and nobody has read it since. */
const isUnread = (review: Review): review is Review & { approval: Approval } =>
  review.approval !== null && review.approval.urgent !== null && review.approval.read === null
