/** Asks the station what takes over, and says whether it lies over this page now. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { station } from '../../client/station.ts'
import { isCovered } from './cover.rules.ts'

const STAFF_PAGE = '/console/alerts'

export const useCover = () => {
  const [path, navigate] = useLocation()
  const [inHand, setInHand] = useState<readonly string[]>([])
  const live = useQuery(station.alerts.live.queryOptions()).data
  const isScreen = useQuery(station.staff.session.queryOptions()).data?.screen ?? false
  const ids = live?.alerts.map(({ id }) => id) ?? []
  const atConsole = path.startsWith('/console')
  useEffect(() => {
    if (!atConsole) setInHand([])
  }, [atConsole])
  return {
    live,
    covered: isCovered({ ids, path, isScreen, inHand }),
    toStaff: () => {
      setInHand(ids)
      if (!atConsole) navigate(STAFF_PAGE)
    },
  }
}
