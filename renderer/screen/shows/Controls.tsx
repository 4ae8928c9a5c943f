/** The player's controls: large, few, always in the same place. */
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import {
  Back10Icon,
  Forward10Icon,
  NextIcon,
  PauseIcon,
  PlayIcon,
  SubtitlesIcon,
} from '../../components/icons/player.tsx'
import styles from './Controls.module.css'
import { timeText } from './shows.rules.ts'
import type { VideoState } from './useVideo.ts'
import { VolumeControl } from './VolumeControl.tsx'
import type { LoudnessWish } from './volume.rules.ts'

export interface ControlsProps {
  video: VideoState
  hasSubtitles: boolean
  subtitlesOn: boolean
  hasNext: boolean
  onPlayPause: () => void
  /** Seconds from the start. */
  onSeek: (time: number) => void
  onSubtitles: () => void
  loudness: LoudnessWish
  /** Percent that the hour allows. */
  limit: number
  onLoudness: (wish: LoudnessWish) => void
  onNext: () => void
}

const SKIP_SECONDS = 10

const Position = ({ video, onSeek }: Pick<ControlsProps, 'video' | 'onSeek'>) => {
  const { t } = useTranslation('shows')
  return (
    <Slider
      className={styles.position ?? ''}
      value={video.time}
      maxValue={Math.max(video.duration, 0.1)}
      step={0.1}
      onChange={time => onSeek(time)}
    >
      <Label className="visually-hidden">{t('position')}</Label>
      <SliderTrack className={styles.track ?? ''}>
        <svg className={styles.line} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect className={styles.whole} width="100" height="1" />
          <rect
            className={styles.played}
            width={video.duration > 0 ? (video.time / video.duration) * 100 : 0}
            height="1"
          />
        </svg>
        <SliderThumb className={styles.thumb ?? ''} />
      </SliderTrack>
    </Slider>
  )
}

export const Controls = ({ video, onSeek, ...props }: ControlsProps) => {
  const { t } = useTranslation('shows')
  const skip = (seconds: number) => onSeek(Math.min(video.duration, Math.max(0, video.time + seconds)))
  return (
    <div className={styles.controls}>
      <div className={styles.row}>
        <span className={styles.time}>{timeText(video.time)}</span>
        <Position video={video} onSeek={onSeek} />
        <span className={styles.time}>{timeText(video.duration)}</span>
      </div>
      <div className={styles.row}>
        {props.hasSubtitles && (
          <Button
            tone={props.subtitlesOn ? 'paper' : 'coal'}
            icon={<SubtitlesIcon />}
            aria-label={t(props.subtitlesOn ? 'subtitlesOff' : 'subtitlesOn')}
            onPress={props.onSubtitles}
          />
        )}
        <span className={styles.middle}>
          <Button
            tone="coal"
            icon={<Back10Icon />}
            aria-label={t('back10')}
            onPress={() => skip(-SKIP_SECONDS)}
          />
          <Button
            tone="paper"
            size="large"
            icon={video.paused ? <PlayIcon /> : <PauseIcon />}
            aria-label={t(video.paused ? 'play' : 'pause')}
            onPress={props.onPlayPause}
          />
          <Button
            tone="coal"
            icon={<Forward10Icon />}
            aria-label={t('forward10')}
            onPress={() => skip(SKIP_SECONDS)}
          />
          <Button
            tone="coal"
            icon={<NextIcon />}
            aria-label={t('next')}
            isDisabled={!props.hasNext}
            onPress={props.onNext}
          />
        </span>
        <VolumeControl wish={props.loudness} limit={props.limit} onWish={props.onLoudness} />
      </div>
    </div>
  )
}
