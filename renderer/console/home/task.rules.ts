/** Pure rules of the first page: what waits for the one who looks, the gravest first, the oldest first among equals. */
import type { Person } from '../../../electron/contract/common.ts'
import { has, isOwnWork, type Me, mayApprove } from '../approvals/review.rules.ts'
import { keyOf, type Reviewed, reviewOf, waitingOf } from '../approvals/reviewed.rules.ts'

/** `approved`: a round that can be opened. */
export const TASK_KINDS = ['urgent', 'submitted', 'returned', 'approved', 'draft'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

export interface Task {
  key: string
  kind: TaskKind
  one: Reviewed
  /** Who did what it waits after, and when. */
  by: Person
  at: string
  /** Why it came back, or why it went up unread. */
  note: string
}

type Found = Pick<Task, 'kind' | 'by' | 'at' | 'note'>

const forApprover = (one: Reviewed, me: Me): Found | null => {
  const review = reviewOf(one)
  const kind = waitingOf(one)
  if (kind === null || !has(me, 'approver') || isOwnWork(review, me)) return null
  if (review.proposal) return { kind, by: review.proposal.by, at: review.proposal.at, note: '' }
  const { approval } = review
  return approval && { kind, by: approval.by, at: approval.at, note: approval.urgent ?? '' }
}

const forEditor = (one: Reviewed, me: Me): Found | null => {
  const { proposal, approval } = reviewOf(one)
  if (!has(me, 'editor')) return null
  if (one.room === 'rounds' && one.item.state === 'draft' && approval && !proposal)
    return { kind: 'approved', by: approval.by, at: approval.at, note: '' }
  if (proposal?.by.id !== me.id || proposal.state === 'submitted') return null
  return { kind: proposal.state, by: proposal.by, at: proposal.at, note: proposal.note }
}

export const tasksOf = (all: readonly Reviewed[], me: Me): Task[] =>
  all
    .flatMap(one => {
      const found = forApprover(one, me) ?? forEditor(one, me)
      return found ? [{ ...found, one, key: keyOf(one) }] : []
    })
    .toSorted((a, b) => TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind) || a.at.localeCompare(b.at))

/** What the one who looks handed in and others have to read. */
export const handedInBy = (all: readonly Reviewed[], me: Me): number =>
  all
    .map(reviewOf)
    .filter(review => review.proposal?.state === 'submitted' && review.proposal.by.id === me.id)
    .filter(review => !mayApprove(review, me)).length
