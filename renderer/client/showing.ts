/** The kiosk's page tells its station that it lives, and which screen is up. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { SCREEN_BEAT_MS } from '../../electron/contract/health.ts'
import { screenAt } from './showing.rules.ts'
import { client, station } from './station.ts'

/** @param covered an alert lies over the page. @param programme the programme plays in the place of the board. */
export const useShowing = (covered: boolean, programme: boolean) => {
  const [path] = useLocation()
  const [page] = useState(() => crypto.randomUUID())
  const isScreen = useQuery(station.staff.session.queryOptions()).data?.screen ?? false
  const screen = covered ? 'alert' : programme ? 'programme' : screenAt(path)
  useEffect(() => {
    if (!isScreen) return
    // One that is lost is made good by the next.
    const tell = () => void client.health.showing({ page, screen }).catch(() => undefined)
    tell()
    const timer = setInterval(tell, SCREEN_BEAT_MS)
    return () => clearInterval(timer)
  }, [isScreen, page, screen])
}
