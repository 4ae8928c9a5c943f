/** An alert stops the show; afterwards it goes on at the same place, even if the power was cut in between. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useSearch } from 'wouter'
import { client } from '../../client/station.ts'
import { useCovered } from '../../components/alert/covered.ts'
import { startAt, wantsToPlay } from './shows.rules.ts'

/** Kept by the station, because a page forgets with the power; one that is no kiosk's screen has nothing to keep. */
const tell = (interrupted: { show: string; seconds: number } | null) =>
  void client.alerts.interrupt({ interrupted }).catch(() => undefined)

export const useInterruption = (ref: RefObject<HTMLVideoElement | null>, show: string) => {
  const covered = useCovered()
  const stopped = useRef(false)
  const from = startAt(useSearch())

  useLayoutEffect(() => {
    // Before the first frame: a show that goes on does not begin at its beginning for a moment.
    if (ref.current && from > 0) ref.current.currentTime = from
  }, [ref, from])

  useEffect(() => {
    const video = ref.current
    if (!video) return
    if (covered && wantsToPlay(video)) {
      stopped.current = true
      // Nor does it begin under the alert when it is loaded again.
      video.autoplay = false
      video.pause()
      tell({ show, seconds: video.currentTime })
    } else if (!covered && stopped.current) {
      stopped.current = false
      video.autoplay = true
      void video.play().catch(() => undefined)
      tell(null)
    }
  }, [ref, show, covered])
}
