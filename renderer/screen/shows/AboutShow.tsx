/** 节目详情: everything about one show, the way to play it, a like, and what is like it. */
import { useTranslation } from 'react-i18next'
import type { Show } from '../../../electron/contract/shows.ts'
import { Button } from '../../components/Button.tsx'
import { ForwardIcon } from '../../components/icons/action.tsx'
import { PlayIcon } from '../../components/icons/player.tsx'
import { StarIcon } from '../../components/icons/star.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import styles from './AboutShow.module.css'
import { LikeButton } from './LikeButton.tsx'
import { Picture } from './Picture.tsx'
import { ShowRows } from './ShowRows.tsx'
import { timeText } from './shows.rules.ts'
import type { Plays } from './usePlays.ts'
import { relatedTo } from './wall.rules.ts'

const RELATED = 4

export interface AboutShowProps {
  show: Show
  /** Everything that can be played, in the order of the wall. */
  shows: readonly Show[]
  next: Show | null
  plays: Plays
  /** @param from seconds */
  onPlay: (show: Show, from: number) => void
  onAbout: (show: Show) => void
  onBack: () => void
}

type FactsProps = Pick<AboutShowProps, 'show' | 'plays'>

const useDay = () => {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' })
  return (date: string) => (date === '' ? '' : format.format(new Date(`${date}T00:00:00Z`)))
}

/** What nobody said is not there. */
const Facts = ({ show, plays }: FactsProps) => {
  const { t } = useTranslation('shows')
  const day = useDay()
  const rating = plays.ratings.get(show.id)
  const facts = (['unit', 'performers', 'event', 'date', 'theme'] as const)
    .map(name => ({ name, text: name === 'date' ? day(show.date) : show[name] }))
    .filter(({ text }) => text !== '')
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, text }) => (
        <div key={name}>
          <dt>{t(`fact.${name}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {rating && (
        <div>
          <dt>{t('fact.rating')}</dt>
          <dd className={styles.rating}>
            <StarIcon />
            {t('rating', { average: rating.average })} · {t('ratings', { count: rating.ratings })}
          </dd>
        </div>
      )}
    </dl>
  )
}

const PlayButtons = ({ show, plays, onPlay }: Pick<AboutShowProps, 'show' | 'plays' | 'onPlay'>) => {
  const { t } = useTranslation('shows')
  const stoppedAt = plays.stopped.get(show.id)
  return (
    <>
      <Button size="large" tone="rail" icon={<PlayIcon />} onPress={() => onPlay(show, stoppedAt ?? 0)}>
        {stoppedAt === undefined ? t('playNow') : t('goOnAt', { time: timeText(stoppedAt) })}
      </Button>
      {stoppedAt !== undefined && (
        <Button size="large" onPress={() => onPlay(show, 0)}>
          {t('fromTheTop')}
        </Button>
      )}
    </>
  )
}

export const AboutShow = ({ show, shows, next, plays, onPlay, onAbout, onBack }: AboutShowProps) => {
  const { t } = useTranslation('shows')
  const related = relatedTo(shows, show, RELATED)
  const watched = plays.watched.get(show.id)
  const heads = [t(`genre.${show.genre}`), timeText(show.seconds)]
  if (watched) heads.push(t('watchedTimes', { count: watched }))
  const bar = (
    <>
      <BackButton onBack={onBack} />
      <span className={styles.space} />
      {next && (
        <Button onPress={() => onAbout(next)}>
          <span className={styles.next}>
            {t('nextShow')} <ForwardIcon />
          </span>
        </Button>
      )}
    </>
  )
  return (
    <Frame title={t('about')} bar={bar}>
      <article className={styles.about} aria-label={show.title}>
        <div className={styles.picture}>
          <Picture show={show} />
        </div>
        <div className={styles.words}>
          <h2 className={styles.title}>{show.title}</h2>
          <p className={styles.head}>{heads.join(' · ')}</p>
          <Facts show={show} plays={plays} />
          <div className={styles.actions}>
            <PlayButtons show={show} plays={plays} onPlay={onPlay} />
            <LikeButton key={show.id} show={show.id} likes={plays.likes.get(show.id) ?? 0} />
          </div>
        </div>
        {related.length > 0 && (
          <section className={styles.related}>
            <h3>{t('related')}</h3>
            <ShowRows
              label={t('related')}
              wide
              shows={related}
              onPlay={other => onPlay(other, plays.stopped.get(other.id) ?? 0)}
              onAbout={onAbout}
            />
          </section>
        )}
      </article>
    </Frame>
  )
}
