/** Pure rules of a round: what an order may hold, what may be published, what a round is made of. */
import type { Catalogue } from '../../contract/activities.ts'
import type { Pick } from '../../contract/orders.ts'
import type { Dish, Round } from '../../contract/round.ts'
import { type Results, SMALLEST_PUBLISHED_CELL } from '../../contract/roundResults.ts'

export type PicksFault = 'none' | 'too-many' | 'twice' | 'not-on-menu' | 'venue' | 'slot' | 'category-cap'

const pickFault = (pick: Pick, dish: Dish | undefined): PicksFault | null => {
  if (!dish) return 'not-on-menu'
  if (!dish.venues.includes(pick.venue)) return 'venue'
  return dish.slots.includes(pick.slot) ? null : 'slot'
}

const exceedsCap = (round: Round, picks: readonly Pick[]): boolean => {
  const cap = round.settings.capPerCategory
  if (cap === null) return false
  const categories = picks.map(pick => round.dishes.find(dish => dish.id === pick.dish)?.category)
  return categories.some(category => categories.filter(other => other === category).length > cap)
}

/** What is wrong with the picks of one order, or null. */
export const picksFault = (round: Round, picks: readonly Pick[]): PicksFault | null => {
  if (picks.length === 0) return 'none'
  if (picks.length > round.settings.picksPerWorker) return 'too-many'
  if (new Set(picks.map(pick => pick.dish)).size < picks.length) return 'twice'
  for (const pick of picks) {
    const fault = pickFault(
      pick,
      round.dishes.find(dish => dish.id === pick.dish),
    )
    if (fault) return fault
  }
  return exceedsCap(round, picks) ? 'category-cap' : null
}

/** A count that nobody can be guessed from: small ones above zero become null. */
export const publishable = (count: number): number | null =>
  count === 0 || count >= SMALLEST_PUBLISHED_CELL ? count : null

/**
 * The cells of one item, whose sum is published as well: what the sum less the other cells would tell is hidden by
 * hiding the next smallest cells, until two are hidden that are five together.
 */
export const publishableCells = (cells: readonly number[][]): Array<Array<number | null>> => {
  const counted = cells.flat().filter(count => count > 0)
  const small = counted.filter(count => publishable(count) === null)
  const hidden = [...small]
  for (const next of counted.filter(count => publishable(count) !== null).toSorted((a, b) => a - b)) {
    const sum = hidden.reduce((total, count) => total + count, 0)
    if (small.length === 0 || (hidden.length > 1 && sum >= SMALLEST_PUBLISHED_CELL)) break
    hidden.push(next)
  }
  const largestHidden = Math.max(0, ...hidden)
  return cells.map(row => row.map(count => (count > 0 && count <= largestHidden ? null : count)))
}

export interface Counts {
  turnout: number
  /** Orders by dish. */
  orders: ReadonlyMap<string, number>
}

/** With one pick a worker the counts of the items add up to the turnout, which is published as well. */
export const publishedOrders = ({ settings, dishes }: Round, { orders }: Counts) => {
  const counts = dishes.map(({ id }) => orders.get(id) ?? 0)
  const told = settings.picksPerWorker === 1 ? publishableCells([counts]).flat() : counts.map(publishable)
  return dishes.map(({ id }, at) => ({ dish: id, orders: told[at] ?? null }))
}

/**
 * Results as workers may see them: hidden before close if the round says so, small cells never shown and never
 * told by their place in the list. `counts` is null while the ledger cannot be read.
 */
export const publishedResults = (round: Round, counts: Counts | null): Results => {
  const { revision: _, review: __, ...shown } = round
  // The orders of a cancelled round count for nothing.
  const hidden = round.state === 'cancelled' || (round.state !== 'closed' && !round.settings.tallyVisible)
  if (hidden || counts === null) return { round: shown, turnout: null, tally: null }
  const told = publishedOrders(round, counts)
  const place = ({ orders }: { orders: number | null }) => orders ?? SMALLEST_PUBLISHED_CELL - 1
  return {
    round: shown,
    turnout: publishable(counts.turnout),
    tally: told.toSorted((a, b) => place(b) - place(a)),
  }
}

const kept = <Item extends { id: string }>(items: readonly Item[], ids: readonly string[]): Item[] =>
  items.filter(item => ids.includes(item.id))

const among = (ids: readonly string[], chosen: readonly string[] | null): string[] =>
  ids.filter(id => chosen === null || chosen.includes(id))

/** What of the catalogue is on a menu, and on what terms. */
export interface MenuDraft {
  activities: readonly string[]
  venues?: readonly string[] | null
  slots?: readonly string[] | null
  threshold?: number | null
}

/** The part of the catalogue that a round needs, copied so that later changes of the catalogue leave it alone. */
export const menuOf = (
  catalogue: Catalogue,
  { activities, venues = null, slots = null, threshold = null }: MenuDraft,
) => {
  const dishes = kept(catalogue.activities, activities).map(
    ({ revision: _, retired: __, ...dish }): Dish => ({
      ...dish,
      venues: among(dish.venues, venues),
      slots: among(dish.slots, slots),
      threshold: threshold ?? dish.threshold,
    }),
  )
  return {
    categories: kept(
      catalogue.categories,
      dishes.map(dish => dish.category),
    ),
    venues: kept(
      catalogue.venues,
      dishes.flatMap(dish => dish.venues),
    ),
    slots: kept(
      catalogue.slots,
      dishes.flatMap(dish => dish.slots),
    ),
    dishes,
  }
}

/** A round as the audit log keeps it: the catalogue's copies of venues, slots and pictures add nothing. */
export const briefOf = ({ dishes, ...round }: Round) => ({
  number: round.number,
  state: round.state,
  settings: round.settings,
  opensAt: round.opensAt,
  openedAt: round.openedAt,
  closesAt: round.closesAt,
  extensions: round.extensions,
  cancelled: round.cancelled,
  dishes: dishes.map(({ title }) => title.zh),
  progress: round.progress,
  review: round.review,
})

/** Dishes that nobody could order, because no venue or no slot is left of what they can have. */
export const nowhere = (dishes: readonly Dish[]): Dish[] =>
  dishes.filter(({ venues, slots }) => venues.length === 0 || slots.length === 0)

/** The approved round whose minute to open has come; of several the first that was made. */
export const dueToOpen = (rounds: readonly Round[], now: string): Round | undefined =>
  rounds
    .filter(({ state, opensAt, closesAt, review: { proposal, approval } }) => {
      const isApproved = state === 'draft' && approval !== null && proposal === null
      return isApproved && opensAt !== null && opensAt <= now && now < closesAt
    })
    .toSorted((a, b) => a.number - b.number)[0]
