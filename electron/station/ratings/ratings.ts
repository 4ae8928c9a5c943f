/** 评单: takes ratings of what was served, through the same ledger and with the same confidentiality as orders. */
import { type IdentifiedBy, type Identity, numberFrom } from '../../contract/identity.ts'
import type { Rateable } from '../../contract/ratings.ts'
import type { Progress, Round } from '../../contract/round.ts'
import { SMALLEST_PUBLISHED_CELL } from '../../contract/roundResults.ts'
import { backOff } from '../backOff.ts'
import { eachByItself } from '../eachByItself.ts'
import type { Door } from '../http/door.ts'
import type { Announce, Clock } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoundStore } from '../rounds/rounds.store.ts'
import { AlreadyOrderedError, type Ledger, NotRecordedError, OrderingClosedError } from '../storage/ledger.ts'
import { averageOf, isRateable, rateableUntil, ratingRound } from './ratings.rules.ts'

interface RatingRequest {
  id: string
  round: string
  dish: string
  stars: number
  identification: string
  identifiedBy: IdentifiedBy
}

export interface RatingsParts {
  ledger: Ledger
  store: RoundStore
  announce: Announce
  clock: Clock
  monotonic: () => number
  identity: () => Identity
}

const refusalFor = (error: unknown): unknown => {
  if (error instanceof AlreadyOrderedError) return new Refusal('ALREADY_RATED')
  if (error instanceof NotRecordedError) return new Refusal('NOT_RECORDED')
  if (error instanceof OrderingClosedError) return new Refusal('ORDERING_CLOSED', { reason: error.reason })
  return error
}

export const openRatings = ({ ledger, store, announce, clock, monotonic, identity }: RatingsParts) => {
  const now = () => clock.now().toISOString()

  /** Items that were served, with the round that they belong to. */
  const served = (): Array<{ round: Round; progress: Progress }> =>
    store
      .all()
      .flatMap(round =>
        round.progress.filter(({ stage }) => stage === 'served').map(progress => ({ round, progress })),
      )
  const rateable = () => served().filter(({ progress }) => isRateable(progress, now()))

  /** Null while too few have rated, or the ledger cannot be read. */
  const ratingOf = (round: string, dish: string) => {
    const tally = ledger.tally(ratingRound(round, dish)) ?? []
    const ratings = tally.reduce((sum, { orders }) => sum + orders, 0)
    return ratings < SMALLEST_PUBLISHED_CELL ? null : { average: averageOf(tally), ratings }
  }

  const shown = ({ round, progress }: { round: Round; progress: Progress }): Rateable[] => {
    const dish = round.dishes.find(({ id }) => id === progress.dish)
    if (!dish) return []
    return [
      {
        round: round.id,
        dish: dish.id,
        title: dish.title,
        picture: dish.picture,
        servedAt: progress.servedAt,
        closesAt: rateableUntil(progress),
        rating: ratingOf(round.id, dish.id),
      },
    ]
  }

  const keep = async ({ id, round, dish, stars }: RatingRequest, identification: string) => {
    const name = ratingRound(round, dish)
    try {
      ledger.openRound(name)
      await ledger.place({
        id,
        round: name,
        identification,
        picks: [{ dish: String(stars), venue: '', slot: '' }],
      })
    } catch (error) {
      if (ledger.state !== 'ready') announce('health')
      throw refusalFor(error)
    }
  }

  const sealed = new Set<string>()
  const seal = async ({ round, progress }: { round: Round; progress: Progress }) => {
    const name = ratingRound(round.id, progress.dish)
    if (sealed.has(name) || isRateable(progress, now())) return
    // Nobody may have rated, and then there is nothing to seal.
    if (ledger.turnout(name)) await ledger.seals.make(name, facts => JSON.stringify(facts))
    sealed.add(name)
  }
  const sealEnded = async () => {
    if (ledger.state !== 'ready') return
    await eachByItself(served(), seal)
  }
  const sealingRests = backOff(monotonic)
  let sealingNow: Promise<void> | null = null

  return {
    ratingOf,
    /** The number of a round of which an item that somebody rated can be rated still; null: none. */
    roundOfNumbers: (): number | null => {
      const isRated = ({ round, progress }: { round: Round; progress: Progress }) =>
        ledger.turnout(ratingRound(round.id, progress.dish)) !== 0
      return rateable().find(isRated)?.round.number ?? null
    },
    /** Of recordings of what was served. */
    ofShows: () =>
      served().flatMap(({ round, progress: { dish, show } }) => {
        const rating = show && ratingOf(round.id, dish)
        return show && rating ? [{ show, ...rating }] : []
      }),
    open: (): Rateable[] => rateable().flatMap(shown),
    rate: async (request: RatingRequest) => {
      const known = rateable().some(
        ({ round, progress }) => round.id === request.round && progress.dish === request.dish,
      )
      if (!known) throw new Refusal('RATING_CLOSED')
      const number = numberFrom(request.identifiedBy, request.identification, identity())
      if (!number) throw new Refusal('UNREADABLE')
      await keep(request, number)
      announce('ratings')
      return { rated: true as const }
    },
    /** Seals ratings whose time is over, for which nobody waits; a disk that refuses is asked again. */
    tick: () => {
      sealingNow ??= sealingRests(sealEnded)
        .catch(() => undefined)
        .finally(() => {
          sealingNow = null
        })
    },
    /** Waits for a seal that is being made. */
    settled: async () => {
      await sealingNow
    },
  }
}
export type Ratings = ReturnType<typeof openRatings>

export const ratingRoutes = ({ ratings: door }: Door, ratings: Ratings) => ({
  open: door.open.handler(() => ratings.open()),
  rate: door.rate.handler(({ input }) => ratings.rate(input)),
})
