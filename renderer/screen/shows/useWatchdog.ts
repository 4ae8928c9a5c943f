/** Moves on when a show that should be playing makes no progress. */
import { type RefObject, useEffect } from 'react'

/** A show that stands still this long has a fault; people see the next one within 10 s. */
const PATIENCE_MS = 8_000

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
      if (performance.now() - movedAt > PATIENCE_MS) stuck()
    }, 1_000)
    return () => clearInterval(timer)
  }, [ref, stuck])
}
