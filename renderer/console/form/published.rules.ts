/** Pure rules that lists of published items share: filters and running order. */
import type { ItemState } from '../../../electron/contract/common.ts'

export const FILTERS = [
  'all',
  'draft',
  'submitted',
  'returned',
  'live',
  'waiting',
  'ended',
  'withdrawn',
] as const
export type Filter = (typeof FILTERS)[number]

export const filtered = <Item extends { state: ItemState }>(
  items: readonly Item[],
  filter: Filter,
): Item[] => (filter === 'all' ? [...items] : items.filter(item => item.state === filter))

export const countsOf = (items: readonly { state: ItemState }[]): Record<Filter, number> => {
  const counts = {
    all: items.length,
    draft: 0,
    submitted: 0,
    returned: 0,
    live: 0,
    waiting: 0,
    ended: 0,
    withdrawn: 0,
  }
  for (const { state } of items) counts[state]++
  return counts
}

/**
 * The order after an item changed places with its neighbour in sight; items that the filter hides stay where
 * they are. Null when there is no such neighbour.
 */
export const moved = (
  order: readonly string[],
  visible: readonly string[],
  id: string,
  by: -1 | 1,
): string[] | null => {
  const neighbour = visible[visible.indexOf(id) + by]
  if (!visible.includes(id) || neighbour === undefined) return null
  const places: Record<string, string> = { [id]: neighbour, [neighbour]: id }
  return order.map(other => places[other] ?? other)
}
