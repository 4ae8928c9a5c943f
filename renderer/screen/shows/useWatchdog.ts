/** Notices when a show that should be playing makes no progress. */
import { type RefObject, useEffect } from 'react'

/** With the fault announced for four seconds more, people see the next show within ten. */
const PATIENCE_MS = 5_000
const LOOK_MS = 500

/** @param stuck called once each time; keep it stable. */
export const useWatchdog = (ref: RefObject<HTMLVideoElement | null>, stuck: () => void) => {
  useEffect(() => {
    let time = -1
    let movedAt = performance.now()
    const timer = setInterval(() => {
      const video = ref.current
      if (!video) return
      // A pause with pictures at hand is a person's; without any, the show never began.
      const isPaused = video.paused && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
      if (isPaused || video.currentTime !== time) movedAt = performance.now()
      time = video.currentTime
      if (performance.now() - movedAt <= PATIENCE_MS) return
      movedAt = performance.now()
      stuck()
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [ref, stuck])
}
