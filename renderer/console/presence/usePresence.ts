/** Says that an item is open here as long as its form is, and hears who else has it open. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { PRESENCE_BEAT_MS, type Present } from '../../../electron/contract/presence.ts'
import { client, station } from '../../client/station.ts'
import { useSession } from '../gate/session.ts'

const newPage = () => crypto.randomUUID()

/** @param item an item that exists; null for a new one, which nobody else can have open. */
export const usePresence = (room: string, item: string | null): readonly Present[] => {
  const [page] = useState(newPage)
  const here = useSession().session.account !== null
  const { data } = useQuery({
    // Beside the room's own key, so that every change of who is there asks at once.
    queryKey: [...station.presence.key(), 'here', room, item, page],
    queryFn: ({ signal }) => client.presence.here({ room, item: item ?? '', page }, { signal }),
    enabled: here && item !== null,
    refetchInterval: PRESENCE_BEAT_MS,
    refetchIntervalInBackground: true,
    gcTime: 0,
  })
  useEffect(() => {
    if (item === null) return
    // Whoever closes the window cannot say so: silence tells the station.
    return () => void client.presence.leave({ page }).catch(() => undefined)
  }, [item, page])
  return data ?? []
}
