/** Pure rules of the results page: the order of the items, the length of their bars, the curve of the turnout. */
import type { Dish, Round } from '../../../electron/contract/round.ts'
import type { RoundReport } from '../../../electron/contract/roundResults.ts'

export interface DishResult {
  dish: Dish
  /** Null: too few to be told. */
  orders: number | null
  rating: RoundReport['dishes'][number]['rating']
  /** Length of the bar and place of its threshold, 0 to 1 of the longest that is drawn. */
  share: number
  thresholdShare: number
  /** How many orders are missing; 0: enough; null: too few to be told. */
  missing: number | null
  /** Venues and slots that could be chosen with it, and how often they were. */
  slots: Round['slots']
  rows: Array<{ venue: Round['venues'][number]; cells: Array<number | null> }>
}

const tableOf = (round: Round, dish: Dish, cells: ReadonlyArray<ReadonlyArray<number | null>>) => {
  const offered = <One extends { id: string }>(list: readonly One[], ids: readonly string[]) =>
    list.map((one, at) => ({ one, at })).filter(({ one }) => ids.includes(one.id))
  const slots = offered(round.slots, dish.slots)
  return {
    slots: slots.map(({ one }) => one),
    rows: offered(round.venues, dish.venues).map(({ one, at }) => ({
      venue: one,
      cells: slots.map(slot => cells[at]?.[slot.at] ?? null),
    })),
  }
}

/** The items of a report, most ordered first. */
export const dishResults = ({ round, dishes }: Pick<RoundReport, 'round' | 'dishes'>): DishResult[] => {
  const longest = Math.max(
    1,
    ...round.dishes.map(({ threshold }) => threshold),
    ...dishes.map(({ orders }) => orders ?? 0),
  )
  return dishes
    .flatMap(({ dish: id, orders, cells, rating }) => {
      const dish = round.dishes.find(one => one.id === id)
      if (!dish) return []
      return {
        ...{ dish, orders, rating },
        share: (orders ?? 0) / longest,
        thresholdShare: dish.threshold / longest,
        missing: orders === null ? null : Math.max(0, dish.threshold - orders),
        ...tableOf(round, dish, cells),
      }
    })
    .toSorted((one, other) => (other.orders ?? 0.5) - (one.orders ?? 0.5))
}

export interface Curve {
  /** Corners of the line within a drawing of 100 × 100, from the top left. */
  points: Array<{ x: number; y: number }>
  /** Workers at the top of the drawing. */
  top: number
}

/** A round figure at or above the number, of which half is a whole number too. */
const roundUp = (workers: number): number => {
  const size = 10 ** Math.max(1, Math.floor(Math.log10(workers)))
  return Math.ceil(workers / (size / 5)) * (size / 5)
}

/** Workers who had ordered, as a line from nobody at the opening to the last figure at the close. */
export const turnoutCurve = (
  { openedAt, closesAt }: Pick<Round, 'openedAt' | 'closesAt'>,
  turnout: RoundReport['turnoutOverTime'],
): Curve | null => {
  const last = turnout.at(-1)
  if (!openedAt || !last) return null
  const start = Date.parse(openedAt)
  const whole = Math.max(1, Date.parse(closesAt) - start)
  const top = roundUp(last.workers)
  const place = (at: number, workers: number) => ({
    x: Math.min(100, Math.max(0, (100 * (at - start)) / whole)),
    y: 100 - (100 * workers) / top,
  })
  return {
    points: [
      { x: 0, y: 100 },
      ...turnout.map(({ at, workers }) => place(Date.parse(at), workers)),
      { x: 100, y: place(start, last.workers).y },
    ],
    top,
  }
}

/** A hash as people compare it: in groups of four. */
export const inGroups = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? ''
