/** Everything that the overview tells, from several rooms. */
import { useQuery } from '@tanstack/react-query'
import type { OrderingState, Problem } from '../../../electron/contract/health.ts'
import type { ListedRound } from '../../../electron/contract/rounds.ts'
import { station } from '../../client/station.ts'
import { countsOf, type Filter } from '../form/published.rules.ts'

export interface Overview {
  captions: Record<Filter, number>
  notices: Record<Filter, number>
  shows: number
  round: ListedRound | undefined
  problems: Problem[]
  ordering: OrderingState
}

export const useOverview = () => {
  const captions = useQuery(station.captions.list.queryOptions())
  const notices = useQuery(station.notices.list.queryOptions())
  const shows = useQuery(station.shows.list.queryOptions())
  const rounds = useQuery(station.rounds.list.queryOptions())
  const problems = useQuery(station.health.problems.queryOptions())
  const ordering = useQuery(station.health.ordering.queryOptions())
  const asked = [captions, notices, shows, rounds, problems, ordering]
  const failureReason: unknown = asked.find(query => query.failureReason)?.failureReason ?? null
  const complete =
    captions.data && notices.data && shows.data && rounds.data && problems.data && ordering.data
  const data: Overview | undefined = complete && {
    captions: countsOf(captions.data),
    notices: countsOf(notices.data),
    shows: shows.data.length,
    round: rounds.data.find(round => round.state === 'open'),
    problems: problems.data,
    ordering: ordering.data.state,
  }
  return { data, failureReason }
}
