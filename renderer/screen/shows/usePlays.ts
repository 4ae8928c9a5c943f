/** What the station knows of each show: marks, likes, plays, ratings, and where somebody stopped. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { SET_ASIDE_AFTER } from '../../../electron/contract/plays.ts'
import { station } from '../../client/station.ts'

const counts = (items: readonly { show: string; count: number }[] = []) =>
  new Map(items.map(({ show, count }) => [show, count]))

export const usePlays = () => {
  const { data } = useQuery(station.plays.state.queryOptions())
  return useMemo(() => {
    const marks = new Map((data?.marks ?? []).map(mark => [mark.show, mark]))
    return {
      isMarked: (show: string) => marks.has(show),
      isSetAside: (show: string) => (marks.get(show)?.count ?? 0) >= SET_ASIDE_AFTER,
      likes: counts(data?.likes),
      watched: counts(data?.watched),
      ratings: new Map((data?.ratings ?? []).map(rating => [rating.show, rating])),
      /** Seconds at which somebody stopped. */
      stopped: new Map((data?.stopped ?? []).map(({ show, seconds }) => [show, seconds])),
    }
  }, [data])
}
export type Plays = ReturnType<typeof usePlays>
