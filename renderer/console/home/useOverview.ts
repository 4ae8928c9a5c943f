/** Everything that the first page tells, from several rooms. */
import { useQuery } from '@tanstack/react-query'
import type { CrawlItem } from '../../../electron/contract/captions.ts'
import type { Notice } from '../../../electron/contract/notices.ts'
import { station } from '../../client/station.ts'
import type { Reviewed } from '../approvals/reviewed.rules.ts'
import { useReviewed } from '../approvals/useReviewed.ts'

export interface Overview {
  /** In running order, as the screens have them. */
  captions: CrawlItem[]
  notices: Notice[]
  shows: number
  all: Reviewed[]
}

export const useOverview = (): { data: Overview | undefined; failureReason: unknown } => {
  const reviewed = useReviewed()
  const captions = useQuery(station.captions.live.queryOptions())
  const notices = useQuery(station.notices.live.queryOptions())
  const shows = useQuery(station.shows.list.queryOptions())
  const asked = [reviewed, captions, notices, shows]
  const failureReason: unknown = asked.find(query => query.failureReason)?.failureReason ?? null
  const all = reviewed.data
  const complete = captions.data && notices.data && shows.data
  if (!all || !complete) return { data: undefined, failureReason }
  const data: Overview = {
    captions: captions.data,
    notices: notices.data,
    shows: shows.data.length,
    all,
  }
  return { data, failureReason }
}
