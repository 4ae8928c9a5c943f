/** Once an alert is gone: offers what somebody had begun again, or lets the show go on that a power cut had ended. */
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { client, station } from '../../client/station.ts'
import { useCovered } from '../../components/alert/covered.ts'
import type { Begun } from '../frame/begun.ts'
import { afterwards } from './cover.rules.ts'

/** The page of the show that an alert stopped before this page was loaded. */
const useStoppedShow = () => {
  const [path, navigate] = useLocation()
  const covered = useCovered()
  const isScreen = useQuery(station.staff.session.queryOptions()).data?.screen ?? false
  const live = useQuery(station.alerts.live.queryOptions()).data
  const interrupted = live?.interrupted
  const stopped = !covered && isScreen && path === '/' ? (interrupted ?? null) : null
  // Where the station cannot forget it, as on a full disk, it would come back for ever.
  const resumed = useRef(false)
  useEffect(() => {
    if (interrupted === null) resumed.current = false
  }, [interrupted])
  useEffect(() => {
    if (!stopped || resumed.current) return
    resumed.current = true
    navigate(`/shows/${stopped.show}?from=${stopped.seconds}`, { replace: true })
    void client.alerts.interrupt({ interrupted: null }).catch(() => undefined)
  }, [stopped, navigate])
}

/** @param begun what is under way on the page. @param clear brings the board back. */
export const useAfterwards = (begun: RefObject<Begun | null>, clear: () => void) => {
  const [path] = useLocation()
  const covered = useCovered()
  const coveredAt = useRef<number | null>(null)
  const [offer, setOffer] = useState<Begun | null>(null)
  useStoppedShow()
  const uncover = useEffectEvent((ms: number) => {
    const next = afterwards(begun.current, ms)
    if (next === 'clear') clear()
    else setOffer(next)
  })
  useEffect(() => {
    if (covered) {
      coveredAt.current = performance.now()
      setOffer(null)
    } else if (coveredAt.current !== null) {
      uncover(performance.now() - coveredAt.current)
      coveredAt.current = null
    }
  }, [covered])
  // Back on the board there is nothing to go on with.
  return { offer: path === '/' ? null : offer, goOn: () => setOffer(null) }
}
