/** Everything that goes through approval, of every room. */
import { useQuery } from '@tanstack/react-query'
import { station } from '../../client/station.ts'
import { mayApprove } from './review.rules.ts'
import { queueOf, type Reviewed, reviewOf } from './reviewed.rules.ts'
import { useMe } from './useMe.ts'

export const useReviewed = (): { data: Reviewed[] | undefined; failureReason: unknown } => {
  const captions = useQuery(station.captions.list.queryOptions())
  const notices = useQuery(station.notices.list.queryOptions())
  const rounds = useQuery(station.rounds.list.queryOptions())
  const failureReason: unknown = captions.failureReason ?? notices.failureReason ?? rounds.failureReason
  const data =
    captions.data && notices.data && rounds.data
      ? [
          ...captions.data.map(item => ({ room: 'captions' as const, item })),
          ...notices.data.map(item => ({ room: 'notices' as const, item })),
          ...rounds.data.map(item => ({ room: 'rounds' as const, item })),
        ]
      : undefined
  return { data, failureReason }
}

/** How many items wait for the approver who looks. */
export const useWaitingCount = (): number => {
  const me = useMe()
  const { data = [] } = useReviewed()
  return queueOf(data).filter(({ one }) => mayApprove(reviewOf(one), me)).length
}
