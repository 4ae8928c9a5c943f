/** Pure rules of whatever is published on the screens: when it is live, where, and in which order. */
import type { Review } from '../../contract/approval.ts'
import { type ItemMeta, type ItemState, LEVELS, type Level } from '../../contract/common.ts'
import type { Airing } from '../../contract/when.ts'
import { type Calendar, isOn, nextAirings, type Timed } from './airing.rules.ts'

/** What every kind of item says besides its own words. */
export interface Content extends Timed {
  places: string[]
}

/** An item on disk. */
export interface PublishedItem<Words extends Content> extends ItemMeta, Review {
  approved: Words | null
  proposed: Words | null
}

/** An item as staff see it. */
export type Listed<Words extends Content> = Words &
  ItemMeta &
  Review & { state: ItemState; airing: Airing | null; running: Words | null }

/** Where a screen stands: an item for one of these is for it. */
export type Whereabouts = readonly string[]

/** @param airing of the approved words */
const stateAt = (item: PublishedItem<Content>, airing: Airing | null, now: string): ItemState => {
  if (item.approved === null) return item.proposal?.state ?? 'draft'
  if (item.withdrawnAt !== null) return 'withdrawn'
  if (airing === null) return 'ended'
  return airing.start <= now ? 'live' : 'waiting'
}

const isFor = ({ places }: Content, here: Whereabouts) =>
  places.length === 0 || places.some(place => here.includes(place))

/** What is on a screen that stands `here`: the approved words, under the revision that they were approved in. */
export const liveAt = <Words extends Content>(
  items: ReadonlyArray<PublishedItem<Words>>,
  now: string,
  here: Whereabouts,
  calendar: Calendar,
): Array<Words & { id: string; revision: number }> =>
  items.flatMap(item => {
    const { id, revision, approved, approval, withdrawnAt } = item
    if (approved === null || withdrawnAt !== null || !isFor(approved, here)) return []
    if (!isOn(approved, calendar, now)) return []
    return [{ ...approved, id, revision: approval?.revision ?? revision }]
  })

/** Newest first. */
export const lastWithdrawn = (items: ReadonlyArray<PublishedItem<Content>>, count: number): string[] =>
  items
    .flatMap(({ id, withdrawnAt }) => (withdrawnAt === null ? [] : [{ id, withdrawnAt }]))
    .toSorted((a, b) => (a.withdrawnAt > b.withdrawnAt ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id)

export const listedAt = <Words extends Content>(
  item: PublishedItem<Words>,
  now: string,
  calendar: Calendar,
): Listed<Words> => {
  const { approved, proposed, ...rest } = item
  const newest = proposed ?? approved
  if (!newest) throw new Error(`item ${item.id} has no words`)
  const airingOf = (words: Words) => nextAirings(words, calendar, now, 1)[0] ?? null
  const airing = airingOf(newest)
  const state = stateAt(item, proposed && approved ? airingOf(approved) : airing, now)
  return { ...newest, ...rest, state, airing, running: proposed && approved }
}

/** Gravest level first; within a level the order that staff gave, in which what is newest stands first. */
export const gravestFirst = <Item extends { level: Level }>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))

/** The items in the order of `ids`; those that `ids` leaves out follow as they were. */
export const inOrder = <Item extends { id: string }>(
  items: readonly Item[],
  ids: readonly string[],
): Item[] => {
  const place = new Map(ids.map((id, index) => [id, index]))
  return items.toSorted((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length))
}
