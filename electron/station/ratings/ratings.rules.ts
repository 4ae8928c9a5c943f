/** Pure rules of rating: for how long, under what name in the ledger, and what the average is. */
import type { Progress } from '../../contract/round.ts'

/** People who were there come by the canteen within two weeks. */
const RATEABLE_DAYS = 14
const DAY_MS = 86_400_000

export const rateableUntil = ({ servedAt }: Pick<Progress, 'servedAt'>): string =>
  servedAt === null
    ? new Date(0).toISOString()
    : new Date(new Date(servedAt).getTime() + RATEABLE_DAYS * DAY_MS).toISOString()

export const isRateable = (progress: Pick<Progress, 'servedAt'>, now: string): boolean =>
  now < rateableUntil(progress)

/** A rating is an order in a round of its own, whose dishes are the numbers of stars. */
export const ratingRound = (round: string, dish: string): string => `rating:${round}:${dish}`

/** To a tenth; 0 where nobody rated. */
export const averageOf = (tally: ReadonlyArray<{ dish: string; orders: number }>): number => {
  const ratings = tally.reduce((sum, { orders }) => sum + orders, 0)
  const stars = tally.reduce((sum, { dish, orders }) => sum + Number(dish) * orders, 0)
  return ratings === 0 ? 0 : Math.round((stars / ratings) * 10) / 10
}
