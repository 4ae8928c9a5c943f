/** Notices when a show that plays has no picture: a few pixels of it are looked at once a second. */
import { type RefObject, useEffect } from 'react'
import { darknessAfter, isBlack, isTooDark, LIGHT } from './darkness.rules.ts'

const LOOK_MS = 1_000
const WIDTH = 16
const HEIGHT = 9

/** @param dark called once each time; keep it stable. */
export const useDarkness = (ref: RefObject<HTMLVideoElement | null>, dark: () => void) => {
  useEffect(() => {
    // Read back each time, so it is kept where that costs nothing.
    const canvas = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d', { willReadFrequently: true })
    let darkness = LIGHT
    const timer = setInterval(() => {
      const video = ref.current
      if (!canvas || !video || video.paused || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return
      canvas.drawImage(video, 0, 0, WIDTH, HEIGHT)
      const { data } = canvas.getImageData(0, 0, WIDTH, HEIGHT)
      darkness = darknessAfter(darkness, video.currentTime, isBlack(data))
      if (!isTooDark(darkness)) return
      darkness = LIGHT
      dark()
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [ref, dark])
}
