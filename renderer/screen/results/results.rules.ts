/** Pure rules of the results page: one row a dish, with the length of its bar. */
import type { Dish, Progress } from '../../../electron/contract/round.ts'
import type { Results } from '../../../electron/contract/roundResults.ts'

export interface ResultRow {
  dish: Dish
  /** Orders; `few` when too few to be published. */
  orders: number | 'few'
  /** 0–1 of the most ordered dish. */
  share: number
  progress: Progress | undefined
}

/** Small counts get the bar of a small count, without telling which. */
const FEW = 2

const lengthOf = (orders: number | null) => orders ?? FEW

export const resultRows = ({ round, tally }: Results): ResultRow[] => {
  if (!tally) return []
  const most = Math.max(1, ...tally.map(row => lengthOf(row.orders)))
  return tally.flatMap(row => {
    const dish = round.dishes.find(({ id }) => id === row.dish)
    if (!dish) return []
    return {
      dish,
      orders: row.orders ?? 'few',
      share: lengthOf(row.orders) / most,
      progress: round.progress.find(progress => progress.dish === row.dish),
    }
  })
}
