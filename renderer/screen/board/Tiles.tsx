/** The tiles of the board: ordering is the largest and the only amber one. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { station } from '../../client/station.ts'
import {
  NoticesTileIcon,
  OrderTileIcon,
  ResultsTileIcon,
  ShowsTileIcon,
} from '../../components/icons/tiles.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { useNow } from '../frame/clock.ts'
import { timeLeft } from './board.rules.ts'
import styles from './Tiles.module.css'

interface TileProps {
  to: string
  icon: ReactNode
  title: string
  detail: string
  kind: 'order' | 'shows' | 'notices' | 'results'
}

const Tile = ({ to, icon, title, detail, kind }: TileProps) => {
  const [, navigate] = useLocation()
  return (
    <Pressable className={`${styles.tile} ${styles[kind]}`} onPress={() => navigate(to)}>
      {icon}
      <span className={styles.words}>
        <b>{title}</b>
        <span>{detail}</span>
      </span>
    </Pressable>
  )
}

const useOrderDetail = (): string => {
  const { t } = useTranslation('board')
  const now = useNow()
  const { data: menu } = useQuery(station.rounds.menu.queryOptions())
  const { data: ordering } = useQuery(station.health.ordering.queryOptions())
  if (ordering && ordering.state !== 'ready') return t('orderUnavailable')
  if (menu === undefined) return ''
  if (menu === null) return t('orderClosed')
  const left = timeLeft(Date.parse(menu.closesAt) - now.getTime())
  return t('orderLeft', { left: t(left.unit, { ...left }) })
}

export const Tiles = () => {
  const { t } = useTranslation('board')
  const shows = useQuery(station.shows.list.queryOptions()).data?.length
  const notices = useQuery(station.notices.live.queryOptions()).data?.length
  const count = (
    some: 'showsDetail' | 'noticesDetail',
    none: 'showsNone' | 'noticesNone',
    number?: number,
  ) => (number === undefined ? '' : number === 0 ? t(none) : t(some, { count: number }))
  return (
    <nav className={styles.tiles}>
      <Tile kind="order" to="/order" icon={<OrderTileIcon />} title={t('order')} detail={useOrderDetail()} />
      <Tile
        kind="shows"
        to="/shows"
        icon={<ShowsTileIcon />}
        title={t('shows')}
        detail={count('showsDetail', 'showsNone', shows)}
      />
      <Tile
        kind="notices"
        to="/notices"
        icon={<NoticesTileIcon />}
        title={t('notices')}
        detail={count('noticesDetail', 'noticesNone', notices)}
      />
      <Tile
        kind="results"
        to="/results"
        icon={<ResultsTileIcon />}
        title={t('results')}
        detail={t('resultsDetail')}
      />
    </nav>
  )
}
