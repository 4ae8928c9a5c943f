/** Pure rules of whatever goes through approval, of every room: its review, and what it is called. */
import type { Review } from '../../../electron/contract/approval.ts'
import type { ListedCaption } from '../../../electron/contract/captions.ts'
import type { ListedNotice } from '../../../electron/contract/notices.ts'
import type { ListedRound } from '../../../electron/contract/round.ts'
import { type Waiting, waitingFor } from './review.rules.ts'

export type Reviewed =
  | { room: 'captions'; item: ListedCaption }
  | { room: 'notices'; item: ListedNotice }
  | { room: 'rounds'; item: ListedRound }
export type ReviewedRoom = Reviewed['room']

export const reviewOf = (one: Reviewed): Review => (one.room === 'rounds' ? one.item.review : one.item)

/** An item is known by its room and its identifier, as in an address. */
export const keyOf = ({ room, item }: Reviewed): string => `${room}/${item.id}`

/** What an approver has to do with it; nobody has to read what was taken down again. */
export const waitingOf = (one: Reviewed): Waiting | null => {
  const waiting = waitingFor(reviewOf(one))
  const down = one.room !== 'rounds' && one.item.withdrawnAt !== null
  return waiting === 'urgent' && down ? null : waiting
}

export interface Queued {
  id: string
  one: Reviewed
  waiting: Waiting
  /** Since when. */
  at: string
}

/** What waits for an approver: what went up unread first, then what was handed in, the oldest first. */
export const queueOf = (all: readonly Reviewed[]): Queued[] =>
  all
    .flatMap(one => {
      const review = reviewOf(one)
      const waiting = waitingOf(one)
      const at = review.proposal?.at ?? review.approval?.at ?? ''
      return waiting ? [{ id: keyOf(one), one, waiting, at }] : []
    })
    .toSorted((a, b) => b.waiting.localeCompare(a.waiting) || a.at.localeCompare(b.at))

/** The item beside another one in the queue; null at its end. */
export const neighbour = (queue: readonly Queued[], id: string | null, by: -1 | 1): string | null => {
  const place = queue.findIndex(queued => queued.id === id)
  return queue[place < 0 ? 0 : place + by]?.id ?? null
}

/** Which item to look at when one has been dealt with: the one after it, else the one before it. */
export const afterActing = (queue: readonly Queued[], id: string): string | null =>
  neighbour(queue, id, 1) ?? neighbour(queue, id, -1)
