/** Pure rules of whatever is published on the screens: when it is live, and in which order. */
import type { ItemMeta, ItemState } from '../../contract/common.ts'

export interface PublishedItem extends ItemMeta {
  start: string
  end: string
}

export const stateAt = (item: PublishedItem, now: string): ItemState => {
  if (item.withdrawnAt !== null) return 'withdrawn'
  if (item.end <= now) return 'ended'
  return item.start <= now ? 'live' : 'waiting'
}

export const liveAt = <Item extends PublishedItem>(items: readonly Item[], now: string): Item[] =>
  items.filter(item => stateAt(item, now) === 'live')

/** The items in the order of `ids`; those that `ids` leaves out follow as they were. */
export const inOrder = <Item extends { id: string }>(
  items: readonly Item[],
  ids: readonly string[],
): Item[] => {
  const place = new Map(ids.map((id, index) => [id, index]))
  return items.toSorted((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length))
}
