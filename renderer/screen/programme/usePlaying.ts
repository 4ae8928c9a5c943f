/** Lets a video run or stand still. */
import { type RefObject, useLayoutEffect } from 'react'

/** A browser that is no kiosk may refuse sound before the first touch: better without than not at all. */
const start = (video: HTMLVideoElement) =>
  video.play().catch((error: unknown) => {
    if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return
    video.muted = true
    void video.play().catch(() => undefined)
  })

export const usePlaying = (ref: RefObject<HTMLVideoElement | null>, plays: boolean) => {
  // In the same frame as the change of places.
  useLayoutEffect(() => {
    const video = ref.current
    if (!video) return
    if (plays) void start(video)
    else video.pause()
  }, [ref, plays])
}
