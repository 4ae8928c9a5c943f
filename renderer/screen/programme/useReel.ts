/** What a film on the stage does by itself: it loads, waits, plays, is watched and logged, and tells how it ended. */
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { isCutOff } from '../shows/shows.rules.ts'
import { useFault } from '../shows/useFault.ts'
import { usePlayLog } from '../shows/usePlayLog.ts'
import { useVideo } from '../shows/useVideo.ts'
import { useVolume } from '../shows/useVolume.ts'
import type { LoudnessWish } from '../shows/volume.rules.ts'
import type { Reel } from './stage.rules.ts'
import { useDrawn } from './useDrawn.ts'
import { usePlaying } from './usePlaying.ts'
import { useSource } from './useSource.ts'

const AS_LOUD_AS_THE_HOUR_ALLOWS: LoudnessWish = { muted: false, volume: null }

/** A browser that does not say when it has drawn a film that waits holds nothing up for longer, in milliseconds. */
const DRAWN_AT_LATEST = 5_000

export interface ReelParts {
  reel: Reel
  /** It is its turn. */
  on: boolean
  /** It stands still: an alert lies over it, or somebody is at the board. */
  still: boolean
  tell: (type: 'drawn' | 'complete' | 'failed' | 'gone', turn: number) => void
  /** A new picture of it was drawn while it plays. */
  onSeen: () => void
  /** Seconds that are left; unknown until it plays. */
  onLeft: (seconds: number) => void
}

const useLeft = (left: number | null, onLeft: ReelParts['onLeft']) => {
  const tell = useEffectEvent(onLeft)
  useEffect(() => {
    if (left !== null) tell(left)
  }, [left])
}

export const useReel = ({ reel, on, still, ...told }: ReelParts): RefObject<HTMLVideoElement | null> => {
  const { show } = reel.item
  const element = useRef<HTMLVideoElement>(null)
  const plays = on && !still
  const [begun, setBegun] = useState(false)
  if (plays && !begun) setBegun(true)
  const video = useVideo(element)
  const log = usePlayLog(element, show.id, begun)
  const trouble = useFault(element, show, log, plays)
  const complete = on && video.ended && !isCutOff(video.time, show)
  const tell = useEffectEvent((type: 'drawn' | 'complete' | 'failed' | 'gone') => {
    if (type === 'complete') void log?.end(type).catch(() => undefined)
    told.tell(type, reel.turn)
  })
  useEffect(() => {
    if (complete) tell('complete')
  }, [complete])
  useEffect(() => {
    if (trouble?.kind === 'fault') tell('failed')
    if (trouble?.kind === 'gone') tell('gone')
  }, [trouble])
  useLeft(plays && video.duration > 0 ? Math.ceil(video.duration - video.time) : null, told.onLeft)
  useVolume(element, AS_LOUD_AS_THE_HOUR_ALLOWS)
  useDrawn(element, !on, () => told.tell('drawn', reel.turn), DRAWN_AT_LATEST)
  useDrawn(element, plays, told.onSeen)
  usePlaying(element, plays)
  useSource(element, show.video, reel.from)
  return element
}
