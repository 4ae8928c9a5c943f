/** Asks the station what takes over, and says whether it lies over this page now. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useIdleTimes } from '../../client/site.ts'
import { station } from '../../client/station.ts'
import { isCovered } from './cover.rules.ts'

const STAFF_PAGE = '/console/alerts'

export const useCover = () => {
  const [path, navigate] = useLocation()
  const [inHand, setInHand] = useState<readonly string[]>([])
  const live = useQuery(station.alerts.live.queryOptions()).data
  const session = useQuery(station.staff.session.queryOptions()).data
  const isScreen = session?.screen ?? false
  const isSignedIn = Boolean(session?.account)
  const { seconds, countdownSeconds } = useIdleTimes()
  const ids = live?.alerts.map(({ id }) => id) ?? []
  const atConsole = path.startsWith('/console')
  useEffect(() => {
    if (!atConsole) setInHand([])
  }, [atConsole])
  // Anybody can open the gate: however often it is touched, only who comes in keeps the alert aside.
  const isAtGate = inHand.length > 0 && !isSignedIn
  useEffect(() => {
    if (!isAtGate) return
    const timer = setTimeout(() => setInHand([]), (seconds + countdownSeconds) * 1000)
    return () => clearTimeout(timer)
  }, [isAtGate, seconds, countdownSeconds])
  return {
    live,
    covered: isCovered({ ids, path, isScreen, inHand }),
    toStaff: () => {
      setInHand(ids)
      if (!atConsole) navigate(STAFF_PAGE)
    },
  }
}
