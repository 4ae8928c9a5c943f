/** Gives a video its file, and frees decoder and connection when it is over; collected with the garbage they come too late. */
import { type RefObject, useEffect } from 'react'

/** To be called after every hook that reads the video when it goes. @param from seconds */
export const useSource = (ref: RefObject<HTMLVideoElement | null>, url: string, from: number) => {
  useEffect(() => {
    const video = ref.current
    if (!video) return
    video.src = url
    if (from > 0) video.currentTime = from
    return () => {
      video.removeAttribute('src')
      video.load()
    }
  }, [ref, url, from])
}
