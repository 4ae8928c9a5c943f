/** Says once when a picture of a video has come to the compositor, so that it would be seen at once. */
import { type RefObject, useEffect, useEffectEvent } from 'react'

/** @param waits whether a picture is waited for; from then on a new one counts. */
export const useDrawn = (ref: RefObject<HTMLVideoElement | null>, waits: boolean, drawn: () => void) => {
  const tell = useEffectEvent(drawn)
  useEffect(() => {
    const video = ref.current
    if (!video || !waits) return
    let pictured = false
    const look = () => {
      if (pictured && !video.seeking) tell()
    }
    // Also of a video that stands still: https://github.com/WICG/video-rvfc/issues/53
    const ask = () =>
      video.requestVideoFrameCallback(() => {
        pictured = true
        look()
      })
    const handle = ask()
    video.addEventListener('seeked', look)
    return () => {
      video.cancelVideoFrameCallback(handle)
      video.removeEventListener('seeked', look)
    }
  }, [ref, waits])
}
