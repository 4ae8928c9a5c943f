/** One item of the programme on the stage, with its subtitles: it waits with its first picture drawn until its turn. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { subtitlesFor } from '../shows/shows.rules.ts'
import { useCue } from '../shows/useCue.ts'
import styles from './Stage.module.css'
import { type ReelParts, useReel } from './useReel.ts'

export const StageReel = (parts: ReelParts) => {
  const { i18n } = useTranslation()
  const { on, reel } = parts
  const element = useReel(parts)
  const track = useRef<HTMLTrackElement>(null)
  const subtitles = subtitlesFor(reel.item.show, i18n.language)
  const cue = useCue(track)
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
