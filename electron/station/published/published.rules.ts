/** Pure rules of whatever is published on the screens: when it is live, where, and in which order. */
import type { Review } from '../../contract/approval.ts'
import type { ItemMeta, ItemState } from '../../contract/common.ts'

/** What every kind of item says besides its own words. */
export interface Content {
  places: string[]
  start: string
  end: string
}

/** An item on disk. */
export interface PublishedItem<Words extends Content> extends ItemMeta, Review {
  approved: Words | null
  proposed: Words | null
}

/** An item as staff see it. */
export type Listed<Words extends Content> = Words &
  ItemMeta &
  Review & { state: ItemState; running: Words | null }

/** Where a screen stands: an item for one of these is for it. */
export type Whereabouts = readonly string[]

const stateAt = (item: PublishedItem<Content>, now: string): ItemState => {
  if (item.approved === null) return item.proposal?.state ?? 'draft'
  if (item.withdrawnAt !== null) return 'withdrawn'
  if (item.approved.end <= now) return 'ended'
  return item.approved.start <= now ? 'live' : 'waiting'
}

const isFor = ({ places }: Content, here: Whereabouts) =>
  places.length === 0 || places.some(place => here.includes(place))

/** What is on a screen that stands `here`: the approved words, under the revision that they were approved in. */
export const liveAt = <Words extends Content>(
  items: ReadonlyArray<PublishedItem<Words>>,
  now: string,
  here: Whereabouts,
): Array<Words & { id: string; revision: number }> =>
  items.flatMap(item => {
    const { id, revision, approved, approval } = item
    if (approved === null || stateAt(item, now) !== 'live' || !isFor(approved, here)) return []
    return [{ ...approved, id, revision: approval?.revision ?? revision }]
  })

export const listedAt = <Words extends Content>(item: PublishedItem<Words>, now: string): Listed<Words> => {
  const { approved, proposed, ...rest } = item
  const newest = proposed ?? approved
  if (!newest) throw new Error(`item ${item.id} has no words`)
  return { ...newest, ...rest, state: stateAt(item, now), running: proposed && approved }
}

/** The items in the order of `ids`; those that `ids` leaves out follow as they were. */
export const inOrder = <Item extends { id: string }>(
  items: readonly Item[],
  ids: readonly string[],
): Item[] => {
  const place = new Map(ids.map((id, index) => [id, index]))
  return items.toSorted((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length))
}
