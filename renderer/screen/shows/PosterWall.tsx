/** The poster wall: one touch plays. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Genre, Show } from '../../../electron/contract/shows.ts'
import { Button } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { BackIcon, ForwardIcon } from '../../components/icons/action.tsx'
import { PlayIcon } from '../../components/icons/player.tsx'
import { ShowsTileIcon } from '../../components/icons/tiles.tsx'
import { Pages } from '../../components/Pages.tsx'
import { PageTurner } from '../../components/PageTurner.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import styles from './PosterWall.module.css'
import { genresOf, ofGenre, timeText } from './shows.rules.ts'

const Poster = ({ show, onPress }: { show: Show; onPress: () => void }) => {
  const { t } = useTranslation('shows')
  return (
    <li className={styles.poster}>
      <Pressable className={styles.card} onPress={onPress}>
        <span className={styles.picture}>
          {show.poster ? (
            <img src={show.poster} alt="" draggable={false} />
          ) : (
            <span className={styles.plain}>{t(`genre.${show.genre}`)}</span>
          )}
        </span>
        <span className={styles.words}>
          <b>{show.title}</b>
          <span>
            {[timeText(show.seconds), t(`genre.${show.genre}`), show.unit]
              .filter(text => text !== '')
              .join(' · ')}
          </span>
        </span>
        <span className={styles.play}>
          <PlayIcon />
        </span>
      </Pressable>
    </li>
  )
}

interface GenresProps {
  shows: readonly Show[]
  genre: Genre | null
  choose: (genre: Genre | null) => void
}

/** A filter that would change nothing is not offered. */
const Genres = ({ shows, genre, choose }: GenresProps) => {
  const { t } = useTranslation('shows')
  const genres = genresOf(shows)
  if (genres.length < 2) return null
  const option = (key: Genre | null, text: string) => (
    <Button key={text} tone={key === genre ? 'rail' : 'paper'} onPress={() => choose(key)}>
      {text}
    </Button>
  )
  return (
    <div className={styles.genres}>
      {option(null, t('all'))}
      {genres.map(key => option(key, t(`genre.${key}`)))}
    </div>
  )
}

export const PosterWall = ({ shows, play }: { shows: readonly Show[]; play: (show: Show) => void }) => {
  const { t } = useTranslation('shows')
  const [genre, setGenre] = useState<Genre | null>(null)
  const [page, setPage] = useState(0)
  const [pages, setPages] = useState(1)
  const choose = (next: Genre | null) => {
    setGenre(next)
    setPage(0)
  }
  const bar = (
    <>
      <BackButton />
      <Genres shows={shows} genre={genre} choose={choose} />
      <PageTurner
        page={Math.min(page, pages - 1)}
        count={pages}
        onTurn={setPage}
        previous={{ icon: <BackIcon />, label: t('previousPage') }}
        next={{ icon: <ForwardIcon />, label: t('nextPage') }}
      />
    </>
  )
  return (
    <Frame
      title={t('title')}
      status={<span className={styles.count}>{t('count', { count: shows.length })}</span>}
      bar={bar}
    >
      {shows.length === 0 ? (
        <Empty icon={<ShowsTileIcon />} title={t('empty')}>
          {t('emptyDetail')}
        </Empty>
      ) : (
        <div className={styles.wall}>
          <Pages page={Math.min(page, pages - 1)} onCount={setPages}>
            <ul className={styles.posters}>
              {ofGenre(shows, genre).map(show => (
                <Poster key={show.id} show={show} onPress={() => play(show)} />
              ))}
            </ul>
          </Pages>
        </div>
      )}
    </Frame>
  )
}
