/** What a video element is doing, for the controls that show it. */
import { type RefObject, useEffect, useState } from 'react'

export interface VideoState {
  paused: boolean
  ended: boolean
  /** There is a picture to show. */
  ready: boolean
  /** Seconds. */
  time: number
  /** Seconds; 0 until known. */
  duration: number
}

const EVENTS = ['play', 'pause', 'ended', 'loadeddata', 'timeupdate', 'durationchange', 'seeked'] as const

const read = (video: HTMLVideoElement): VideoState => ({
  paused: video.paused,
  ended: video.ended,
  ready: video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA,
  time: video.currentTime,
  duration: Number.isFinite(video.duration) ? video.duration : 0,
})

const BEFORE: VideoState = {
  paused: true,
  ended: false,
  ready: false,
  time: 0,
  duration: 0,
}

export const useVideo = (ref: RefObject<HTMLVideoElement | null>): VideoState => {
  const [state, setState] = useState(BEFORE)
  useEffect(() => {
    const video = ref.current
    if (!video) return
    const update = () => setState(read(video))
    update()
    for (const name of EVENTS) video.addEventListener(name, update)
    return () => {
      for (const name of EVENTS) video.removeEventListener(name, update)
    }
  }, [ref])
  return state
}
