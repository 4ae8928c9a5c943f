/** The picture or the clip of a notice, with what is seen on it; a clip runs silently, over and over. */
import { type ReactNode, useRef, useState } from 'react'
import { Button } from '../Button.tsx'
import styles from './NoticeMedia.module.css'
import type { NoticeMediaView } from './notice.ts'

/** How a clip is stopped and started by touch. */
export interface ClipControls {
  play: { icon: ReactNode; label: string }
  pause: { icon: ReactNode; label: string }
}

export interface NoticeMediaProps {
  media: NoticeMediaView
  controls?: ClipControls | undefined
  /** It cannot be shown. */
  onBroken: () => void
}

const wantsStill = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

const ClipView = ({ media, controls, onBroken }: NoticeMediaProps) => {
  const video = useRef<HTMLVideoElement>(null)
  const [runs, setRuns] = useState(false)
  const next = controls && (runs ? controls.pause : controls.play)
  const turn = () => {
    // A clip that cannot go on says so by its own error.
    if (runs) video.current?.pause()
    else video.current?.play().catch(() => undefined)
  }
  return (
    <div className={styles.clip}>
      <video
        ref={video}
        className={styles.shown}
        src={media.src}
        aria-label={media.alt}
        autoPlay={!wantsStill()}
        muted
        loop
        playsInline
        disablePictureInPicture
        onPlay={() => setRuns(true)}
        onPause={() => setRuns(false)}
        onError={onBroken}
      />
      {next && (
        <div className={styles.control}>
          <Button icon={next.icon} aria-label={next.label} onPress={turn} />
        </div>
      )}
    </div>
  )
}

export const NoticeMedia = (props: NoticeMediaProps) => {
  const { type, src, alt } = props.media
  return (
    <figure className={styles.media}>
      {type === 'clip' ? (
        <ClipView {...props} />
      ) : (
        <img className={styles.shown} src={src} alt={alt} draggable={false} onError={props.onBroken} />
      )}
      {alt !== '' && (
        <figcaption className={styles.alt} aria-hidden="true">
          {alt}
        </figcaption>
      )}
    </figure>
  )
}
