/** One show on the wall: a touch plays it, and a smaller place tells more of it. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Show } from '../../../electron/contract/shows.ts'
import { PlayIcon } from '../../components/icons/player.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { Picture } from './Picture.tsx'
import styles from './PosterCard.module.css'
import { timeText } from './shows.rules.ts'

export interface PosterCardProps {
  show: Show
  /** Seconds at which somebody stopped; a touch goes on there. */
  stoppedAt: number | undefined
  /** As wide as the wall. */
  lead?: boolean
  onPlay: () => void
  onAbout: () => void
}

/** How far somebody came, along the foot of the picture. */
const Progress = ({ seconds, of }: { seconds: number; of: number }) => (
  <svg className={styles.progress} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect className={styles.rest} width="100" height="1" />
    <rect className={styles.played} width={(seconds / of) * 100} height="1" />
  </svg>
)

export const PosterCard = ({ show, stoppedAt, lead = false, onPlay, onAbout }: PosterCardProps) => {
  const { t } = useTranslation('shows')
  const facts = [timeText(show.seconds), t(`genre.${show.genre}`), show.unit]
  return (
    <li className={styles.card} data-lead={lead || undefined}>
      <Pressable className={styles.play} onPress={onPlay}>
        <span className={styles.picture}>
          <Picture show={show} />
          <span className={styles.foot}>
            <span className={styles.facts}>{facts.filter(text => text !== '').join(' · ')}</span>
            <span className={styles.badge}>
              <PlayIcon />
              {stoppedAt !== undefined && (
                <span className={styles.goOn}>{t('goOnAt', { time: timeText(stoppedAt) })}</span>
              )}
            </span>
          </span>
          {stoppedAt !== undefined && <Progress seconds={stoppedAt} of={show.seconds} />}
        </span>
        <b className={styles.title} data-words>
          <span>{show.title}</span>
        </b>
      </Pressable>
      <Link
        className={styles.about ?? ''}
        aria-label={t('detailsOf', { title: show.title })}
        onPress={onAbout}
      >
        {t('details')}
      </Link>
    </li>
  )
}
