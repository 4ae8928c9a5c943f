/** Shows: the poster wall, and the player above it. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { station } from '../../client/station.ts'
import { Loader } from '../../components/Loader.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import { Player, type Wishes } from './Player.tsx'
import { PosterWall } from './PosterWall.tsx'
import { nextAfter } from './shows.rules.ts'

export const ShowsScreen = () => {
  const { t } = useTranslation(['shows', 'common'])
  const { id } = useParams<{ id?: string }>()
  const [, navigate] = useLocation()
  const [wishes, setWishes] = useState<Wishes>({ muted: false, volume: null, subtitlesOn: true })
  const { data: shows } = useQuery(station.shows.list.queryOptions())
  const playing = shows?.find(show => show.id === id)

  if (!shows) {
    return (
      <Frame title={t('title')} bar={<BackButton />}>
        <Loader data={shows} pendingText={t('common:loading')}>
          {() => null}
        </Loader>
      </Frame>
    )
  }
  const play = (show: { id: string } | null) => navigate(show ? `/shows/${show.id}` : '/', { replace: true })
  if (!playing) return <PosterWall shows={shows} play={play} />
  return (
    <Player
      key={playing.id}
      show={playing}
      next={nextAfter(shows, playing.id)}
      goOn={play}
      wishes={wishes}
      wish={setWishes}
      stop={() => navigate('/shows', { replace: true })}
    />
  )
}
