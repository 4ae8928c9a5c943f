/** Says when a picture of a video has come to the compositor, so that it would be seen at once. */
import { type RefObject, useEffect, useEffectEvent } from 'react'

/**
 * @param waits whether a picture is waited for; from then on a new one counts.
 * @param atLatest milliseconds after which one that is decoded counts without the compositor's word.
 */
export const useDrawn = (
  ref: RefObject<HTMLVideoElement | null>,
  waits: boolean,
  drawn: () => void,
  atLatest = Number.POSITIVE_INFINITY,
) => {
  const tell = useEffectEvent(drawn)
  useEffect(() => {
    const video = ref.current
    if (!video || !waits) return
    let pictured = false
    const look = () => {
      if (pictured && !video.seeking) tell()
    }
    // Also of a video that stands still: https://github.com/WICG/video-rvfc/issues/53
    const handle = video.requestVideoFrameCallback(() => {
      pictured = true
      look()
    })
    const patience = Number.isFinite(atLatest)
      ? setInterval(() => {
          if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) pictured = true
          look()
        }, atLatest)
      : undefined
    video.addEventListener('seeked', look)
    return () => {
      clearInterval(patience)
      video.cancelVideoFrameCallback(handle)
      video.removeEventListener('seeked', look)
    }
  }, [ref, waits, atLatest])
}
