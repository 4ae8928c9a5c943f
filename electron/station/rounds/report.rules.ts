/** The results of a closed round in full, for staff; small cells are hidden here too, because a printed page travels. */
import type { Round, RoundReport } from '../../contract/rounds.ts'
import type { Seal } from '../../contract/seal.ts'
import type { TurnoutAt } from '../storage/ledger.seal.ts'
import { type Counts, publishable } from './rounds.rules.ts'

export interface ReportParts {
  round: Round
  seal: Seal | null
  counts: Counts | null
  tally: ReadonlyArray<{ dish: string; venue: string; slot: string; orders: number }>
  turnoutOverTime: TurnoutAt[]
  ratingOf: (dish: string) => RoundReport['dishes'][number]['rating']
}

export const reportOf = ({
  round,
  seal,
  counts,
  tally,
  turnoutOverTime,
  ratingOf,
}: ReportParts): RoundReport => {
  const { venues, slots, dishes } = round
  const cell = (dish: string, venue: string, slot: string) =>
    tally.find(row => row.dish === dish && row.venue === venue && row.slot === slot)?.orders ?? 0
  return {
    round,
    seal,
    turnout: counts && publishable(counts.turnout),
    dishes: dishes.map(({ id }) => ({
      dish: id,
      orders: counts && publishable(counts.orders.get(id) ?? 0),
      cells: venues.map(venue => slots.map(slot => publishable(cell(id, venue.id, slot.id)))),
      rating: ratingOf(id),
    })),
    turnoutOverTime,
  }
}
