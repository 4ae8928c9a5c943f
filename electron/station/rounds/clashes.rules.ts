/** Pure rules of scheduling: two items at one venue at one time. */
import type { Progress, Round } from '../../contract/round.ts'

interface Booked {
  round: string
  dish: string
  venue: string
  /** Milliseconds since the epoch. */
  from: number
  until: number
}

const MINUTE = 60_000

const bookedIn = (round: Round): Booked[] =>
  round.progress.flatMap(progress => {
    const booked = bookingOf(round, progress)
    return booked ? [booked] : []
  })

/** What is declined needs no venue. */
const bookingOf = (round: Round, { dish, stage, when, venue }: Progress): Booked | null => {
  const minutes = round.dishes.find(({ id }) => id === dish)?.minutes
  if (!when || !venue || minutes === undefined || stage === 'declined') return null
  const from = new Date(when).getTime()
  return { round: round.id, dish, venue, from, until: from + minutes * MINUTE }
}

const overlap = (a: Booked, b: Booked) => a.venue === b.venue && a.from < b.until && b.from < a.until

/** Items of `round` that meet another item, of this round or of another one. */
export const clashesIn = (rounds: readonly Round[], round: Round) => {
  const all = rounds.flatMap(bookedIn)
  return bookedIn(round).flatMap(mine =>
    all
      .filter(other => (other.round !== mine.round || other.dish !== mine.dish) && overlap(mine, other))
      .map(other => ({ dish: mine.dish, withRound: other.round, withDish: other.dish })),
  )
}
