/** One item of the programme on the stage: it waits with its first picture drawn, then plays and tells how it ended. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCutOff, subtitlesFor } from '../shows/shows.rules.ts'
import { useCue } from '../shows/useCue.ts'
import { useFault } from '../shows/useFault.ts'
import { usePlayLog } from '../shows/usePlayLog.ts'
import { useVideo } from '../shows/useVideo.ts'
import { useVolume } from '../shows/useVolume.ts'
import type { LoudnessWish } from '../shows/volume.rules.ts'
import styles from './Stage.module.css'
import type { Reel } from './stage.rules.ts'
import { useDrawn } from './useDrawn.ts'
import { usePlaying } from './usePlaying.ts'
import { useSource } from './useSource.ts'

const AS_LOUD_AS_THE_HOUR_ALLOWS: LoudnessWish = { muted: false, volume: null }

export interface StageReelProps {
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

export const StageReel = ({ reel, on, still, tell, onSeen, onLeft }: StageReelProps) => {
  const { turn, from } = reel
  const { show } = reel.item
  const { i18n } = useTranslation()
  const element = useRef<HTMLVideoElement>(null)
  const track = useRef<HTMLTrackElement>(null)
  const plays = on && !still
  const [begun, setBegun] = useState(false)
  if (plays && !begun) setBegun(true)
  const subtitles = subtitlesFor(show, i18n.language)
  const cue = useCue(track)
  const video = useVideo(element)
  const log = usePlayLog(element, show.id, begun)
  const trouble = useFault(element, show, log, plays)
  const complete = on && video.ended && !isCutOff(video.time, show)
  useVolume(element, AS_LOUD_AS_THE_HOUR_ALLOWS)
  useDrawn(element, !on, () => tell('drawn', turn))
  useDrawn(element, plays, onSeen)
  usePlaying(element, plays)
  useSource(element, show.video, from)

  const tellEnd = useEffectEvent(() => {
    void log?.end('complete').catch(() => undefined)
    tell('complete', turn)
  })
  useEffect(() => {
    if (complete) tellEnd()
  }, [complete])
  const tellTrouble = useEffectEvent((type: 'failed' | 'gone') => tell(type, turn))
  useEffect(() => {
    if (trouble?.kind === 'fault') tellTrouble('failed')
    if (trouble?.kind === 'gone') tellTrouble('gone')
  }, [trouble])
  const tellLeft = useEffectEvent(onLeft)
  const left = plays && video.duration > 0 ? Math.ceil(video.duration - video.time) : null
  useEffect(() => {
    if (left !== null) tellLeft(left)
  }, [left])
  return (
    <>
      <video
        ref={element}
        className={on ? styles.on : styles.waiting}
        preload="auto"
        playsInline
        disablePictureInPicture
        disableRemotePlayback
      >
        <track ref={track} kind="captions" src={subtitles?.url} srcLang={subtitles?.language} />
      </video>
      {on && cue && (
        <p className={styles.cue} lang={subtitles?.language}>
          {cue}
        </p>
      )}
    </>
  )
}
