/** Pure rules that lists of published items share: filters, counts, writers and running order. */
import type { Review } from '../../../electron/contract/approval.ts'
import { type ItemState, LEVELS, type Level, type Person } from '../../../electron/contract/common.ts'
import type { Airing, When } from '../../../electron/contract/when.ts'

/** What a list reads of an item, whatever it publishes. */
export interface PublishedItem extends Review {
  id: string
  revision: number
  state: ItemState
  withdrawnAt: string | null
  level: Level
  places: readonly string[]
  start: string
  end: string
  when: When
  airing: Airing | null
}

export const FILTERS = [
  'all',
  'live',
  'waiting',
  'draft',
  'submitted',
  'returned',
  'ended',
  'withdrawn',
] as const
export type Filter = (typeof FILTERS)[number]

type Stateful = Pick<PublishedItem, 'state' | 'proposal'>

/** A live item with a change that waits for approval belongs to both. */
const belongsTo = ({ state, proposal }: Stateful, filter: Filter): boolean =>
  filter === 'all' || state === filter || proposal?.state === filter

export const countsOf = (items: readonly Stateful[]): Record<Filter, number> => {
  const countOf = (filter: Filter) => items.filter(item => belongsTo(item, filter)).length
  return {
    all: items.length,
    live: countOf('live'),
    waiting: countOf('waiting'),
    draft: countOf('draft'),
    submitted: countOf('submitted'),
    returned: countOf('returned'),
    ended: countOf('ended'),
    withdrawn: countOf('withdrawn'),
  }
}

/** Who wrote the newest words. */
export const writerOf = ({ proposal, approval }: Review): Person | null =>
  proposal?.by ?? approval?.writer ?? null

/** Everybody who wrote one of the items, once each. */
export const writersOf = (items: readonly Review[]): Person[] => {
  const writers = items.map(writerOf).filter(writer => writer !== null)
  return [...new Map(writers.map(writer => [writer.id, writer])).values()]
}

export type Sieve = {
  state: Filter
  level: Level | 'all'
  /** Identifier of an account. */
  writer: string
}
export const OPEN_SIEVE: Sieve = { state: 'all', level: 'all', writer: 'all' }

/** As an address has it; what no list knows is passed by. */
export const sieveOf = ({ state, level, writer }: Record<keyof Sieve, string>): Sieve => ({
  state: FILTERS.find(filter => filter === state) ?? 'all',
  level: LEVELS.find(one => one === level) ?? 'all',
  writer,
})

export const passes = (item: Pick<PublishedItem, 'level'> & Stateful & Review, sieve: Sieve): boolean =>
  belongsTo(item, sieve.state) &&
  (sieve.level === 'all' || item.level === sieve.level) &&
  (sieve.writer === 'all' || writerOf(item)?.id === sieve.writer)

/** Where items go within those that are in sight. */
export type Move = 'up' | 'down' | 'top'

const swapped = (visible: readonly string[], chosen: ReadonlySet<string>): string[] => {
  const order = [...visible]
  for (let place = 1; place < order.length; place++) {
    const [before, here] = [order[place - 1], order[place]]
    if (before === undefined || here === undefined) continue
    if (chosen.has(here) && !chosen.has(before)) [order[place - 1], order[place]] = [here, before]
  }
  return order
}

const rearranged = (visible: readonly string[], chosen: ReadonlySet<string>, move: Move): string[] => {
  if (move === 'top')
    return [...visible.filter(id => chosen.has(id)), ...visible.filter(id => !chosen.has(id))]
  if (move === 'up') return swapped(visible, chosen)
  return swapped(visible.toReversed(), chosen).toReversed()
}

/**
 * The order after the chosen items moved among those in sight; items that a filter hides stay where they are.
 * Null when nothing would change.
 */
export const moved = (
  order: readonly string[],
  visible: readonly string[],
  chosen: ReadonlySet<string>,
  move: Move,
): string[] | null => {
  const next = rearranged(visible, chosen, move)
  if (next.every((id, place) => id === visible[place])) return null
  const inSight = new Set(visible)
  let place = 0
  return order.map(id => (inSight.has(id) ? (next[place++] ?? id) : id))
}
