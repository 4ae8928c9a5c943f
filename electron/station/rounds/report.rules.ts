/** The results of a closed round in full, for staff; small cells are hidden here too, because a printed page travels. */
import type { Round } from '../../contract/round.ts'
import type { RoundReport } from '../../contract/roundResults.ts'
import type { ShownSeal } from '../../contract/seal.ts'
import type { TurnoutAt } from '../storage/ledger.seal.ts'
import { type Counts, publishable, publishableCells, publishedOrders } from './rounds.rules.ts'

export interface ReportParts {
  round: Round
  seal: ShownSeal | null
  counts: Counts | null
  tally: ReadonlyArray<{ dish: string; venue: string; slot: string; orders: number }>
  turnoutOverTime: TurnoutAt[]
  ratingOf: (dish: string) => RoundReport['dishes'][number]['rating']
}

const NOTHING: Counts = { turnout: 0, orders: new Map() }

const zeroOrHidden = (count: number): number | null => (count === 0 ? 0 : null)

export const reportOf = ({
  round,
  seal,
  counts,
  tally,
  turnoutOverTime,
  ratingOf,
}: ReportParts): RoundReport => {
  const { venues, slots } = round
  const cell = (dish: string, venue: string, slot: string) =>
    tally.find(row => row.dish === dish && row.venue === venue && row.slot === slot)?.orders ?? 0
  return {
    round,
    seal,
    turnout: counts && publishable(counts.turnout),
    dishes: publishedOrders(round, counts ?? NOTHING).map(({ dish, orders }) => {
      const cells = venues.map(venue => slots.map(slot => cell(dish, venue.id, slot.id)))
      return {
        dish,
        orders: counts && orders,
        // The sum of its cells would tell what is hidden of the item.
        cells: orders === null ? cells.map(row => row.map(zeroOrHidden)) : publishableCells(cells),
        rating: ratingOf(dish),
      }
    }),
    turnoutOverTime,
  }
}
