/** After a power cut, or when the page itself had died: the show that played goes on where it was. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { station } from '../../client/station.ts'
import { useCovered } from '../../components/alert/covered.ts'
import { wasOnStage } from '../programme/remember.ts'

/** Once, right after the page was loaded; later the screen belongs to whoever touches it. */
export const useGoOn = () => {
  const [path, navigate] = useLocation()
  const covered = useCovered()
  const decided = useRef(false)
  const isScreen = useQuery(station.staff.session.queryOptions()).data?.screen ?? false
  // An alert may lie over the page for hours: only what the station says after it tells whether it is too late.
  const { data: plays, isFetching } = useQuery({
    ...station.plays.state.queryOptions(),
    enabled: !covered,
    staleTime: 0,
  })
  const { data: alerts } = useQuery(station.alerts.live.queryOptions())
  const { data: programme } = useQuery(station.programme.now.queryOptions())
  useEffect(() => {
    // A show that an alert had stopped is gone on with by whoever watches the alerts.
    if (path !== '/' || alerts?.interrupted) decided.current = true
    if (decided.current || covered || !isScreen || !plays || isFetching || !alerts || !programme) return
    decided.current = true
    const { goOn } = plays
    // The programme goes on with its own by itself, where its time is not over.
    const isOnAir = programme.items.some(({ show }) => show === goOn?.show)
    if (!goOn || isOnAir || wasOnStage(goOn.show)) return
    navigate(`/shows/${goOn.show}?from=${goOn.seconds}`, { replace: true })
  }, [path, covered, isScreen, plays, isFetching, alerts, programme, navigate])
}
