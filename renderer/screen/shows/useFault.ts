/** What keeps a show from going on: a fault of its own, which is told to staff, or a station that is away for a moment. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { PlayFault } from '../../../electron/contract/plays.ts'
import type { Show } from '../../../electron/contract/shows.ts'
import { faultOf, isCutOff, wantsToPlay } from './shows.rules.ts'
import { useDarkness } from './useDarkness.ts'
import type { PlayLog } from './usePlayLog.ts'
import { useWatchdog } from './useWatchdog.ts'

/** A station that restarts is back within seconds; after this the board is better than a frozen picture. */
const AWAY_MS = 30_000
const ASK_AGAIN_MS = 1_000
const ANSWER_MS = 3_000

type Trouble = { kind: 'fault'; reason: PlayFault } | { kind: 'away' } | { kind: 'gone' } | null

/** Whether the station has the file; null: the station does not answer. */
const isThere = (url: string): Promise<boolean | null> =>
  fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_MS) }).then(
    ({ ok }) => ok,
    () => null,
  )

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** The same as `isThere`, with patience for a station that is just starting again. */
const isThereAtLast = async (url: string, waits: () => boolean): Promise<boolean | null> => {
  const askedAt = performance.now()
  while (waits() && performance.now() - askedAt < AWAY_MS) {
    const there = await isThere(url)
    if (there !== null) return there
    await sleep(ASK_AGAIN_MS)
  }
  return null
}

const startAgain = (video: HTMLVideoElement, seconds: number, on: boolean) => {
  // One that ended too early had played until then.
  const plays = on && (video.ended || wantsToPlay(video))
  // Else it would begin by itself, with somebody's pause or an alert over it.
  video.autoplay = plays
  video.load()
  video.currentTime = seconds
  if (plays) void video.play().catch(() => undefined)
}

/** @param on whether it is the show's turn; one that waits behind another is only loaded. */
export const useFault = (
  ref: RefObject<HTMLVideoElement | null>,
  show: Show,
  log: PlayLog | null,
  on = true,
): Trouble => {
  const [trouble, setTrouble] = useState<Trouble>(null)
  const examining = useRef(false)
  const reached = useRef(0)

  const examine = useCallback(
    async (wrong: 'stuck' | 'failed' | 'cut-off' | 'black') => {
      const video = ref.current
      if (!video || !log || examining.current) return
      examining.current = true
      const code = video.error?.code
      const onPage = () => ref.current === video
      let there = await isThere(show.video)
      const wasAway = there === null
      if (wasAway) {
        setTrouble({ kind: 'away' })
        there = await isThereAtLast(show.video, onPage)
      }
      if (!onPage()) return
      if (there === null) return setTrouble({ kind: 'gone' })
      if (wasAway && there) {
        startAgain(video, reached.current, on)
        setTrouble(null)
        examining.current = false
        return
      }
      const seen = wrong === 'cut-off' || wrong === 'black'
      const reason = seen ? wrong : faultOf(wrong === 'failed' ? code : undefined, there)
      setTrouble({ kind: 'fault', reason })
      await log.end(reason).catch(() => undefined)
    },
    [ref, show, log, on],
  )

  useEffect(() => {
    const video = ref.current
    if (!video) return
    const moved = () => {
      if (video.currentTime > 0) reached.current = video.currentTime
    }
    const failed = () => void examine('failed')
    const ended = () => {
      if (isCutOff(video.currentTime, show)) void examine('cut-off')
    }
    // What went wrong before anybody listened.
    if (video.error) failed()
    video.addEventListener('timeupdate', moved)
    video.addEventListener('error', failed)
    video.addEventListener('ended', ended)
    return () => {
      video.removeEventListener('timeupdate', moved)
      video.removeEventListener('error', failed)
      video.removeEventListener('ended', ended)
    }
  }, [ref, show, examine])
  useWatchdog(
    ref,
    useCallback(() => void examine('stuck'), [examine]),
  )
  useDarkness(
    ref,
    useCallback(() => void examine('black'), [examine]),
  )
  return trouble
}
