/** The poster wall: one touch plays; filters and search where there are many. */
import { type CSSProperties, type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Show } from '../../../electron/contract/shows.ts'
import { Button } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { BackIcon, ForwardIcon } from '../../components/icons/action.tsx'
import { ShowsTileIcon } from '../../components/icons/tiles.tsx'
import { PageTurner } from '../../components/PageTurner.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import { PosterCard } from './PosterCard.tsx'
import styles from './PosterWall.module.css'
import { usePosterGrid } from './usePosterGrid.ts'
import type { Wall } from './useWall.ts'
import { WallCount } from './WallCount.tsx'
import { WallTools } from './WallTools.tsx'
import { type Grid, pageOf } from './wall.rules.ts'

export interface PosterWallProps {
  wall: Wall
  /** Seconds at which somebody stopped, by show. */
  stopped: ReadonlyMap<string, number>
  play: (show: Show) => void
  about: (show: Show) => void
}

interface PostersProps extends Omit<PosterWallProps, 'wall'> {
  shows: readonly Show[]
  grid: Grid
  list: RefObject<HTMLUListElement | null>
}

const Posters = ({ shows, grid, list, stopped, play, about }: PostersProps) => (
  <ul
    className={styles.posters}
    ref={list}
    data-full={grid.full || undefined}
    style={{ '--columns': grid.columns, '--rows': grid.rows } as CSSProperties}
  >
    {shows.map((show, index) => (
      <PosterCard
        key={show.id}
        show={show}
        stoppedAt={stopped.get(show.id)}
        lead={grid.lead && index === 0}
        onPlay={() => play(show)}
        onAbout={() => about(show)}
      />
    ))}
  </ul>
)

const NoShows = ({ allAside }: { allAside: boolean }) => {
  const { t } = useTranslation('shows')
  return (
    <Empty icon={<ShowsTileIcon />} title={t(allAside ? 'noneLeft' : 'empty')}>
      {t(allAside ? 'noneLeftDetail' : 'emptyDetail')}
    </Empty>
  )
}

/** Those that were chosen left the library, or were put aside, while somebody looked at them. */
const NoneOfThese = ({ onAll }: { onAll: () => void }) => {
  const { t } = useTranslation('shows')
  return (
    <div className={styles.none}>
      <Empty icon={<ShowsTileIcon />} title={t('noneOfThese')}>
        {t('noneOfTheseDetail')}
      </Empty>
      <Button size="large" tone="lamp" onPress={onAll}>
        {t('everything')}
      </Button>
    </div>
  )
}

export const PosterWall = ({ wall, ...rest }: PosterWallProps) => {
  const { t } = useTranslation('shows')
  const list = useRef<HTMLUListElement>(null)
  const { shows, left, filter, facts } = wall
  const isEmpty = left.length === 0
  const grid = usePosterGrid(list, isEmpty ? 0 : shows.length)
  const { items, page, count } = pageOf(left, grid, wall.page)
  const bar = (
    <div className={styles.bar}>
      <BackButton />
      <WallTools
        shows={shows}
        filter={filter}
        facts={facts}
        onFilter={wall.choose}
        onChoose={() => wall.open('filter')}
        onFind={() => wall.open('find')}
      />
      <PageTurner
        page={page}
        count={count}
        onTurn={wall.turn}
        previous={{ icon: <BackIcon />, label: t('previousPage') }}
        next={{ icon: <ForwardIcon />, label: t('nextPage') }}
      />
    </div>
  )
  return (
    <Frame title={t('title')} status={<WallCount wall={wall} />} bar={bar}>
      {shows.length === 0 ? (
        <NoShows allAside={wall.setAside > 0} />
      ) : isEmpty ? (
        <NoneOfThese onAll={() => wall.choose({})} />
      ) : (
        <div className={styles.wall}>
          <Posters shows={items} grid={grid} list={list} {...rest} />
        </div>
      )}
    </Frame>
  )
}
