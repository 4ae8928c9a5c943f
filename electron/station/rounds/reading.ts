/** Rounds as they are read: by workers with what may be published, by staff with turnout, list, seal and clashes. */
import type { ListedRound, Round } from '../../contract/round.ts'
import type { Results } from '../../contract/roundResults.ts'
import type { Clock } from '../ports.ts'
import type { Ledger } from '../storage/ledger.ts'
import { UnreadableError } from '../storage/problems.ts'
import { clashesIn } from './clashes.rules.ts'
import { comingEvents } from './coming.rules.ts'
import { type Counts, publishedResults } from './rounds.rules.ts'
import type { RoundStore } from './rounds.store.ts'
import type { Sealing } from './sealing.ts'

/** Closed rounds on the public results page besides the open one. */
const CLOSED_SHOWN = 2

/** A damaged ledger hides the seal of a round, not the round. */
const ifReadable = <T>(read: () => T): T | null => {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableError) return null
    throw error
  }
}

export interface RoundReadingParts {
  clock: Clock
  store: RoundStore
  sealing: Sealing
  ledger: Ledger
}

export const openRoundReading = ({ store: { all, current }, sealing, ledger, clock }: RoundReadingParts) => {
  const countsOf = (round: Round): Counts | null => {
    const tally = ledger.tally(round.id)
    const turnout = ledger.turnout(round.id)
    if (tally === null || turnout === null) return null
    const orders = new Map<string, number>()
    for (const row of tally) orders.set(row.dish, (orders.get(row.dish) ?? 0) + row.orders)
    return { turnout, orders }
  }

  /** Workers on the list of those who may order; null where there is none. */
  const listedOf = ({ id, settings }: Round) =>
    settings.electorate.kind === 'listed' ? ledger.workers.count(id) : null

  return {
    countsOf,
    listedOf,
    results: (): Results[] => {
      const open = current()
      const closed = all()
        .filter(({ state, openedAt }) => state === 'closed' || (state === 'cancelled' && openedAt !== null))
        .slice(0, CLOSED_SHOWN)
      return [...(open ? [open] : []), ...closed].map(round => publishedResults(round, countsOf(round)))
    },
    coming: () => comingEvents(all(), clock.now()),
    list: (): ListedRound[] =>
      all().map(round => ({
        ...round,
        turnout: ledger.turnout(round.id) ?? 0,
        listed: listedOf(round),
        seal: ifReadable(() => sealing.sealOf(round.id)),
        clashes: clashesIn(all(), round),
      })),
  }
}
