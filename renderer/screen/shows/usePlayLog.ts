/** Tells the station what becomes of a play: that it began, how far it is, and how it ended. */
import { type RefObject, useEffect, useState } from 'react'
import { type Outcome, PLAY_BEAT_MS } from '../../../electron/contract/plays.ts'
import { sendLastWord } from '../../client/parting.ts'
import { client } from '../../client/station.ts'

/** A page that is no screen has nothing to tell, and what is lost is made good by the next word. */
const unheard = () => undefined

/** More than this between two looks was passed over, not played; seconds. */
const LONGEST_STEP = 1.5

const openLog = (video: HTMLVideoElement, show: string) => {
  const id = crypto.randomUUID()
  let begun = false
  let ended = false
  let watched = 0
  let before = video.currentTime
  const now = () => ({ id, show, seconds: video.currentTime, watched })
  return {
    moved: () => {
      const step = video.currentTime - before
      if (step > 0 && step < LONGEST_STEP) watched += step
      before = video.currentTime
    },
    begin: () => {
      begun = true
      void client.plays.begin(now()).catch(unheard)
    },
    beat: () => {
      if (begun && !video.paused && !ended) void client.plays.beat(now()).catch(unheard)
    },
    part: () => {
      if (begun && !ended) sendLastWord({ ...now(), outcome: 'left' })
      ended = true
    },
    leave: () => {
      if (begun && !ended) void client.plays.end({ ...now(), outcome: 'left' }).catch(unheard)
      ended = true
    },
    /** The first word counts, also of a show that failed before its turn. Rejects where the station did not answer. */
    end: async (outcome: Outcome) => {
      if (ended) return
      ended = true
      await client.plays.end({ ...now(), outcome })
    },
  }
}
type OpenLog = ReturnType<typeof openLog>
export type PlayLog = Pick<OpenLog, 'end'>

/** @param on whether it is the show's turn: one that waits behind another has not begun. */
export const usePlayLog = (
  ref: RefObject<HTMLVideoElement | null>,
  show: string,
  on = true,
): PlayLog | null => {
  const [log, setLog] = useState<OpenLog | null>(null)
  useEffect(() => {
    const video = ref.current
    if (!video) return
    const opened = openLog(video, show)
    setLog(opened)
    const timer = setInterval(opened.beat, PLAY_BEAT_MS)
    video.addEventListener('timeupdate', opened.moved)
    // A page that is left on purpose says so; one that dies cannot.
    window.addEventListener('pagehide', opened.part)
    return () => {
      clearInterval(timer)
      video.removeEventListener('timeupdate', opened.moved)
      window.removeEventListener('pagehide', opened.part)
      opened.leave()
    }
  }, [ref, show])
  useEffect(() => {
    if (on) log?.begin()
  }, [on, log])
  return log
}
