/** 点单期: the rounds room: makes, opens and closes rounds and says what became of their items. */
import * as z from 'zod'
import { type Progress, type Results, Round, type RoundDraft } from '../../contract/rounds.ts'
import type { Activities } from '../activities/activities.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { type Ledger, OrderingClosedError } from '../storage/ledger.ts'
import { type Counts, menuOf, publishedResults } from './rounds.rules.ts'

export const RoundsDocument = z.object({ items: z.array(Round) })

/** Closed rounds on the public results page besides the open one. */
const CLOSED_SHOWN = 2

type Which = { id: string; revision: number }
type WrongState = 'already-open' | 'another-is-open' | 'closed' | 'closes-in-the-past' | 'not-closed'

const demand = (holds: boolean, reason: WrongState) => {
  if (!holds) throw new Refusal('WRONG_STATE', { reason })
}

export const openRounds = async (parts: RoomParts & { ledger: Ledger; activities: Activities }) => {
  const { openDocument, announce, clock, newId, ledger, activities } = parts
  const document = await openDocument({ name: 'rounds', schema: RoundsDocument, initial: { items: [] } })
  const inTurn = oneAtATime()
  const now = () => clock.now().toISOString()
  const all = () => document.data.items
  const current = () => all().find(round => round.state === 'open') ?? null

  const save = async (items: Round[]) => {
    await document.save({ items })
    announce('rounds')
  }

  const find = ({ id, revision }: Which): Round => {
    const round = all().find(candidate => candidate.id === id)
    if (!round) throw new Refusal('NOT_FOUND')
    if (round.revision !== revision) throw new Refusal('CONFLICT', { revision: round.revision })
    return round
  }

  const replace = async (round: Round, change: Partial<Round>): Promise<Round> => {
    const changed = { ...round, ...change, revision: round.revision + 1 }
    await save(all().map(candidate => (candidate.id === round.id ? changed : candidate)))
    return changed
  }

  const countsOf = (round: Round): Counts | null => {
    const tally = ledger.tally(round.id)
    const turnout = ledger.turnout(round.id)
    if (tally === null || turnout === null) return null
    const orders = new Map<string, number>()
    for (const row of tally) orders.set(row.dish, (orders.get(row.dish) ?? 0) + row.orders)
    return { turnout, orders }
  }

  const beginLedger = (id: string) => {
    try {
      ledger.openRound(id)
    } catch (error) {
      if (error instanceof OrderingClosedError) throw new Refusal('ORDERING_CLOSED', { reason: error.reason })
      throw error
    }
  }

  const close = (round: Round) =>
    replace(round, {
      state: 'closed',
      closesAt: now(),
      progress: round.dishes.map(dish => ({ dish: dish.id, stage: 'collected', note: '' })),
    })

  return {
    current,
    /** The round that takes orders at this moment; its minute counts even if its closing is not saved yet. */
    taking: () => {
      const round = current()
      return round && round.closesAt > now() ? round : null
    },
    results: (): Results[] => {
      const open = current()
      const closed = all()
        .filter(round => round.state === 'closed')
        .slice(0, CLOSED_SHOWN)
      return [...(open ? [open] : []), ...closed].map(round => publishedResults(round, countsOf(round)))
    },
    list: () => all().map(round => ({ ...round, turnout: ledger.turnout(round.id) ?? 0 })),
    create: (draft: RoundDraft): Promise<Round> =>
      inTurn(async () => {
        const catalogue = activities.catalogue()
        const known = new Set(catalogue.activities.filter(activity => !activity.retired).map(({ id }) => id))
        const unknown = draft.activities.filter(id => !known.has(id))
        if (unknown.length > 0) throw new Refusal('UNKNOWN_ACTIVITY', { ids: unknown })
        const round: Round = {
          id: newId(),
          revision: 1,
          number: Math.max(0, ...all().map(({ number }) => number)) + 1,
          state: 'draft',
          settings: draft.settings,
          openedAt: null,
          closesAt: draft.closesAt,
          ...menuOf(catalogue, draft.activities),
          progress: [],
        }
        await save([round, ...all()])
        return round
      }),
    open: (which: Which): Promise<Round> =>
      inTurn(async () => {
        const round = find(which)
        demand(round.state !== 'open', 'already-open')
        demand(round.state === 'draft', 'closed')
        demand(current() === null, 'another-is-open')
        demand(round.closesAt > now(), 'closes-in-the-past')
        beginLedger(round.id)
        return replace(round, { state: 'open', openedAt: now() })
      }),
    close: (which: Which): Promise<Round> =>
      inTurn(async () => {
        const round = find(which)
        demand(round.state === 'open', 'closed')
        return close(round)
      }),
    remove: (which: Which) =>
      inTurn(async () => {
        const round = find(which)
        demand(round.state === 'draft', round.state === 'open' ? 'already-open' : 'closed')
        await save(all().filter(candidate => candidate.id !== round.id))
        return { removed: true as const }
      }),
    progress: ({ id, revision, ...progress }: Which & Progress): Promise<Round> =>
      inTurn(async () => {
        const round = find({ id, revision })
        demand(round.state === 'closed', 'not-closed')
        if (!round.dishes.some(dish => dish.id === progress.dish)) throw new Refusal('NOT_FOUND')
        if (progress.stage === 'declined' && !progress.note) throw new Refusal('REASON_NEEDED')
        const others = round.progress.filter(({ dish }) => dish !== progress.dish)
        return replace(round, { progress: [...others, progress] })
      }),
    /** Closes the open round at its minute, also when that minute passed while the station was off. */
    tick: () =>
      inTurn(async () => {
        const round = current()
        if (round && round.closesAt <= now()) await close(round)
      }),
  }
}
export type Rounds = Awaited<ReturnType<typeof openRounds>>
