/** Who has which item of a room open, for the marks in its list. */
import { useQuery } from '@tanstack/react-query'
import { station } from '../../client/station.ts'
import type { Seated } from './PresenceMark.tsx'

export const useOthers = (room: string): ReadonlyMap<string, Seated[]> => {
  const { data = [] } = useQuery(station.presence.others.queryOptions({ input: { room } }))
  return Map.groupBy(data, ({ item }) => item)
}
