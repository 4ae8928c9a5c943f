/** The list of captions or notices: filter, running order, rows. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Rows } from '../../components/Row.tsx'
import { FilterBar } from './FilterBar.tsx'
import { type PublishedItem, PublishedRow } from './PublishedRow.tsx'
import { type Filter, filtered, moved } from './published.rules.ts'
import { type PublishedRoom, usePublishedActs } from './usePublishedActs.ts'

type Item = PublishedItem & { id: string; revision: number }

export interface PublishedListProps<Listed extends Item> {
  items: readonly Listed[]
  room: PublishedRoom
  path: string
  label: string
  nameOf: (item: Listed) => string
  leadOf?: (item: Listed) => ReactNode
}

export const PublishedList = <Listed extends Item>({
  items,
  room,
  path,
  label,
  nameOf,
  leadOf,
}: PublishedListProps<Listed>) => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  const [filter, setFilter] = useState<Filter>('all')
  const { withdraw, restore, reorder } = usePublishedActs(room)
  const visible = filtered(items, filter)
  const ids = (list: readonly Listed[]) => list.map(({ id }) => id)
  const move = (id: string, by: -1 | 1) => {
    const order = moved(ids(items), ids(visible), id, by)
    return order ? () => reorder(order) : undefined
  }
  return (
    <>
      <FilterBar items={items} value={filter} onChange={setFilter} />
      {visible.length === 0 ? (
        <p>{t('published.noneOfThese')}</p>
      ) : (
        <Rows label={label}>
          {visible.map(item => (
            <PublishedRow
              key={item.id}
              item={item}
              name={nameOf(item)}
              lead={leadOf?.(item)}
              onUp={move(item.id, -1)}
              onDown={move(item.id, 1)}
              onEdit={() => navigate(`${path}/${item.id}`)}
              onWithdraw={() => withdraw(item)}
              onRestore={() => restore(item)}
            >
              {nameOf(item)}
            </PublishedRow>
          ))}
        </Rows>
      )}
    </>
  )
}
