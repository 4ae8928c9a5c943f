/** Plays one show: controls that go away, subtitles, the next one by itself. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import type { Show } from '../../../electron/contract/shows.ts'
import { Button } from '../../components/Button.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import { useHoldIdle } from '../frame/idle.tsx'
import { Controls } from './Controls.tsx'
import { FaultCard } from './FaultCard.tsx'
import { Picture } from './Picture.tsx'
import styles from './Player.module.css'
import { isCutOff, startAt, subtitlesFor } from './shows.rules.ts'
import { useAwake } from './useAwake.ts'
import { useCue } from './useCue.ts'
import { useFault } from './useFault.ts'
import { useInterruption } from './useInterruption.ts'
import { usePlayLog } from './usePlayLog.ts'
import { useVideo } from './useVideo.ts'
import { useVolume } from './useVolume.ts'
import type { LoudnessWish } from './volume.rules.ts'

/** How long the next title, or a fault, is announced before the page goes on. */
const GO_ON_MS = 4_000
/** A double touch on a poster ends on the picture. */
const OPENING_MS = 600
/** So long one is offered to see it from its beginning; seconds of the show. */
const FROM_THE_TOP = 20

export interface Wishes extends LoudnessWish {
  subtitlesOn: boolean
}

export interface PlayerProps {
  show: Show
  next: Show | null
  /** Null: there is no next one, back to the board. */
  goOn: (next: Show | null) => void
  stop: () => void
  /** What the viewer set; it stays from one show to the next. */
  wishes: Wishes
  wish: (wishes: Wishes) => void
}

export const Player = ({ show, next, goOn, stop, wishes, wish }: PlayerProps) => {
  const { t, i18n } = useTranslation('shows')
  const element = useRef<HTMLVideoElement>(null)
  const track = useRef<HTMLTrackElement>(null)
  const video = useVideo(element)
  const { limit, allowed, quiet } = useVolume(element, wishes)
  const cue = useCue(track)
  const [awake, wake] = useAwake()
  const wasAwake = useRef(true)
  const [openedAt] = useState(() => performance.now())
  const subtitles = subtitlesFor(show, i18n.language)
  const from = startAt(useSearch())
  const log = usePlayLog(element, show.id)
  const trouble = useFault(element, show, log)
  const complete = video.ended && !isCutOff(video.time, show)
  const over = complete || trouble !== null

  useHoldIdle(!video.paused || over)
  useInterruption(element, show.id)
  useEffect(() => {
    if (complete) void log?.end('complete').catch(() => undefined)
  }, [complete, log])
  const leave = useEffectEvent(() => goOn(trouble?.kind === 'gone' ? null : next))
  const leaves = over && trouble?.kind !== 'away'
  const atOnce = complete && !next
  useEffect(() => {
    if (!leaves) return
    const timer = setTimeout(leave, atOnce ? 0 : GO_ON_MS)
    return () => clearTimeout(timer)
  }, [leaves, atOnce])

  const playPause = () => {
    const { current } = element
    if (current?.paused) void current.play()
    else current?.pause()
  }
  const skip = () => {
    void log?.end('skipped').catch(() => undefined)
    goOn(next)
  }
  const seek = (time: number) => {
    if (element.current) element.current.currentTime = time
  }
  /** A touch on a picture without controls only brings them; the touch that opened the show is none of it. */
  const touchPicture = () => {
    if (wasAwake.current && performance.now() - openedAt > OPENING_MS) playPause()
  }
  return (
    <Frame cinema>
      <section
        className={`${styles.player} ${awake || video.paused || over ? styles.awake : ''}`}
        aria-label={show.title}
        onPointerDown={() => {
          wasAwake.current = awake
          wake()
        }}
        onKeyDown={wake}
      >
        {!video.ready && (
          <div className={styles.before}>
            <Picture show={show} />
          </div>
        )}
        <video
          ref={element}
          className={styles.video}
          src={show.video}
          autoPlay
          playsInline
          disablePictureInPicture
          disableRemotePlayback
          muted={wishes.muted}
          onClick={touchPicture}
        >
          <track ref={track} kind="captions" src={subtitles?.url} srcLang={subtitles?.language} />
        </video>
        {trouble && trouble.kind !== 'gone' && (
          <FaultCard
            title={show.title}
            reason={trouble.kind === 'fault' ? trouble.reason : null}
            next={next?.title ?? null}
          />
        )}
        {wishes.subtitlesOn && cue && !trouble && (
          <p className={styles.cue} lang={subtitles?.language}>
            {cue}
          </p>
        )}
        <header className={styles.head}>
          <h1>{show.title}</h1>
          <p>{[show.unit, show.performers, show.event].filter(text => text !== '').join(' · ')}</p>
          {quiet && <p>{t(allowed === 0 ? 'quietSilence' : 'quietHours', { percent: allowed })}</p>}
        </header>
        <div className={styles.foot}>
          {complete && next && <p className={styles.next}>{t('upNext', { title: next.title })}</p>}
          {from > 0 && video.time >= from && video.time < from + FROM_THE_TOP && !over && (
            <p className={styles.next}>
              <Button tone="coal" onPress={() => seek(0)}>
                {t('fromTheTop')}
              </Button>
            </p>
          )}
          <div className={styles.bar}>
            <BackButton onBack={stop} />
            <Controls
              video={video}
              hasSubtitles={subtitles !== null}
              subtitlesOn={wishes.subtitlesOn}
              hasNext={next !== null}
              onPlayPause={playPause}
              onSeek={seek}
              onSubtitles={() => wish({ ...wishes, subtitlesOn: !wishes.subtitlesOn })}
              loudness={wishes}
              limit={limit}
              onLoudness={loudness => wish({ ...wishes, ...loudness })}
              onNext={skip}
            />
          </div>
        </div>
      </section>
    </Frame>
  )
}
