/** Shows: the poster wall, what is told of one, and the player above them. */
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { Show } from '../../../electron/contract/shows.ts'
import { station } from '../../client/station.ts'
import { Loader } from '../../components/Loader.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import { AboutShow } from './AboutShow.tsx'
import { FilterPage } from './FilterPage.tsx'
import { Finder } from './Finder.tsx'
import { Player, type Wishes } from './Player.tsx'
import { PosterWall } from './PosterWall.tsx'
import { nextAfter } from './shows.rules.ts'
import { type Plays, usePlays } from './usePlays.ts'
import { useWall } from './useWall.ts'

interface BrowsingProps {
  all: readonly Show[]
  plays: Plays
  /** @param from seconds */
  play: (show: Show, from: number) => void
  /** Hidden while a show plays, so that it is as it was afterwards. */
  hidden: boolean
}

const Browsing = ({ all, plays, play, hidden }: BrowsingProps) => {
  const wall = useWall(all, plays)
  const [about, setAbout] = useState<string | null>(null)
  if (hidden) return null
  const shown = wall.shows.find(({ id }) => id === about)
  const goOn = (show: Show) => play(show, plays.stopped.get(show.id) ?? 0)
  const tell = (show: Show | null) => setAbout(show?.id ?? null)
  if (shown) {
    return (
      <AboutShow
        show={shown}
        shows={wall.shows}
        next={nextAfter(wall.left, shown.id)}
        plays={plays}
        onPlay={play}
        onAbout={tell}
        onBack={() => tell(null)}
      />
    )
  }
  if (wall.view === 'filter') return <FilterPage wall={wall} />
  if (wall.view === 'find') {
    return (
      <Finder
        shows={wall.shows}
        query={wall.query}
        onQuery={wall.setQuery}
        onPlay={goOn}
        onAbout={tell}
        onClose={() => wall.open('posters')}
      />
    )
  }
  return <PosterWall wall={wall} stopped={plays.stopped} play={goOn} about={tell} />
}

/** What has begun is played, also when it leaves the list meanwhile: that is no fault that a viewer could see. */
const useBegunShow = (shows: readonly Show[] | undefined, id: string | undefined) => {
  const begun = useRef<Show>(undefined)
  const listed = shows?.find(show => show.id === id)
  if (listed || begun.current?.id !== id) begun.current = listed
  return begun.current
}

export const ShowsScreen = () => {
  const { t } = useTranslation(['shows', 'common'])
  const { id } = useParams<{ id?: string }>()
  const [, navigate] = useLocation()
  const [wishes, setWishes] = useState<Wishes>({ muted: false, volume: null, subtitlesOn: true })
  const plays = usePlays()
  const { data: shows } = useQuery(station.shows.list.queryOptions())
  const playing = useBegunShow(shows, id)

  if (!shows) {
    return (
      <Frame title={t('title')} bar={<BackButton />}>
        <Loader data={shows} pendingText={t('common:loading')}>
          {() => null}
        </Loader>
      </Frame>
    )
  }
  const play = (show: { id: string } | null, from = 0) => {
    const where = from > 0 ? `?from=${from}` : ''
    navigate(show ? `/shows/${show.id}${where}` : '/', { replace: true })
  }
  return (
    <>
      <Browsing all={shows} plays={plays} play={play} hidden={playing !== undefined} />
      {playing && (
        <Player
          key={playing.id}
          show={playing}
          next={nextAfter(shows, playing.id, plays.isMarked)}
          goOn={play}
          wishes={wishes}
          wish={setWishes}
          stop={() => navigate('/shows', { replace: true })}
        />
      )}
    </>
  )
}
