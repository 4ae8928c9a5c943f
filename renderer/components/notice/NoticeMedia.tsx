/** The picture or the clip of a notice, with what is seen on it; a clip runs silently, over and over. */
import { useEffect, useRef } from 'react'
import styles from './NoticeMedia.module.css'
import type { NoticeMediaView } from './notice.ts'

export interface NoticeMediaProps {
  media: NoticeMediaView
  /** A clip stands still. */
  paused: boolean
  /** It cannot be shown. */
  onBroken: () => void
}

const ClipView = ({ media, paused, onBroken }: NoticeMediaProps) => {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (paused) video.current?.pause()
    // A clip that cannot go on says so by its own error.
    else video.current?.play().catch(() => undefined)
  }, [paused])
  return (
    <video
      ref={video}
      className={`${styles.shown} ${styles.clip}`}
      src={media.src}
      aria-label={media.alt}
      muted
      loop
      playsInline
      disablePictureInPicture
      onError={onBroken}
    />
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
