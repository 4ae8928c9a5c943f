/** The kiosk's page tells its station that it lives, and which screen is up. */
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { SCREEN_BEAT_MS } from '../../electron/contract/health.ts'
import { useIsScreen } from './isScreen.ts'
import { screenAt } from './showing.rules.ts'
import { client } from './station.ts'

/** @param covered an alert lies over the page. @param programme the programme plays in the place of the board. */
export const useShowing = (covered: boolean, programme: boolean) => {
  const [path] = useLocation()
  const [page] = useState(() => crypto.randomUUID())
  const isScreen = useIsScreen()
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
