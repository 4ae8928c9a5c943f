/** 点单期: the rounds room: makes, opens and closes rounds and says what became of their items. */
import * as z from 'zod'
import type { Review, Step, Which } from '../../contract/approval.ts'
import { type Progress, type Results, Round, type RoundDraft } from '../../contract/rounds.ts'
import type { Activities } from '../activities/activities.ts'
import {
  approved,
  discarded,
  type Hand,
  sentBack,
  submitted,
  UNREVIEWED,
  written,
} from '../approval/approval.rules.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { type Actor, type AuditRecord, STATION } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { type Ledger, OrderingClosedError } from '../storage/ledger.ts'
import { withReview } from './migrate.ts'
import { briefOf, type Counts, menuOf, publishedResults } from './rounds.rules.ts'

export const ROUNDS = {
  name: 'rounds',
  schema: z.object({ items: z.array(Round) }),
  version: 2,
  migrations: [withReview],
}

/** Closed rounds on the public results page besides the open one. */
const CLOSED_SHOWN = 2

type WrongState =
  | 'already-open'
  | 'another-is-open'
  | 'closed'
  | 'closes-in-the-past'
  | 'not-closed'
  | 'not-approved'

interface RoundParts extends RoomParts {
  ledger: Ledger
  activities: Activities
  /** Whether one may approve one's own work here. */
  ownWork: () => boolean
}

const demand = (holds: boolean, reason: WrongState) => {
  if (!holds) throw new Refusal('WRONG_STATE', { reason })
}

export const openRounds = async (parts: RoundParts) => {
  const { openDocument, announce, clock, newId, audit, ledger, activities } = parts
  const document = await openDocument({ ...ROUNDS, initial: { items: [] } })
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

  const nameOf = ({ number }: Round) => `第 ${number} 期`

  const replace = async (
    actor: Actor,
    act: AuditRecord['act'],
    round: Round,
    change: Partial<Round>,
  ): Promise<Round> => {
    const changed = { ...round, ...change, revision: round.revision + 1 }
    const record = { ...recordOf(round, act), before: briefOf(round), after: briefOf(changed) }
    await audit.carryOut(actor, record, () =>
      save(all().map(candidate => (candidate.id === round.id ? changed : candidate))),
    )
    return changed
  }

  const recordOf = (round: Round, act: AuditRecord['act']) =>
    ({ room: 'rounds', act, item: round.id, name: nameOf(round) }) as const

  const handOf = ({ by, roles }: Actor): Hand => {
    if (!by) throw new Error('only a person takes a step of approval')
    return { by, roles, at: now(), ownWork: parts.ownWork() }
  }

  const review = (
    which: Which,
    actor: Actor,
    act: AuditRecord['act'],
    step: (review: Review, hand: Hand, revision: number) => Review,
  ): Promise<Round> =>
    inTurn(async () => {
      const round = find(which)
      return replace(actor, act, round, { review: step(round.review, handOf(actor), round.revision + 1) })
    })

  const remove = async (actor: Actor, act: AuditRecord['act'], round: Round) => {
    const record = { ...recordOf(round, act), before: briefOf(round), after: null }
    await audit.carryOut(actor, record, () => save(all().filter(candidate => candidate.id !== round.id)))
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

  const close = (actor: Actor, round: Round) =>
    replace(actor, 'close', round, {
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
    create: (
      actor: Actor,
      { step, reason, ...draft }: RoundDraft & { step: Step; reason: string },
    ): Promise<Round> =>
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
          review: written(UNREVIEWED, step, reason, handOf(actor), 1),
        }
        const record = { ...recordOf(round, 'create'), before: null, after: briefOf(round) }
        await audit.carryOut(actor, record, () => save([round, ...all()]))
        return round
      }),
    open: (actor: Actor, which: Which): Promise<Round> =>
      inTurn(async () => {
        const round = find(which)
        demand(round.state !== 'open', 'already-open')
        demand(round.state === 'draft', 'closed')
        demand(round.review.approval !== null, 'not-approved')
        demand(current() === null, 'another-is-open')
        demand(round.closesAt > now(), 'closes-in-the-past')
        beginLedger(round.id)
        return replace(actor, 'open', round, { state: 'open', openedAt: now() })
      }),
    close: (actor: Actor, which: Which): Promise<Round> =>
      inTurn(async () => {
        const round = find(which)
        demand(round.state === 'open', 'closed')
        return close(actor, round)
      }),
    remove: (actor: Actor, which: Which) =>
      inTurn(async () => {
        const round = find(which)
        demand(round.state === 'draft', round.state === 'open' ? 'already-open' : 'closed')
        await remove(actor, 'remove', round)
        return { removed: true as const }
      }),
    submit: (actor: Actor, which: Which) => review(which, actor, 'submit', submitted),
    approve: (actor: Actor, which: Which) => {
      const act = all().find(({ id }) => id === which.id)?.review.proposal ? 'approve' : 'acknowledge'
      return review(which, actor, act, approved)
    },
    sendBack: (actor: Actor, which: Which, reason: string) =>
      review(which, actor, 'return', (found, hand) => sentBack(found, reason, hand)),
    /** A round that was never approved goes with its proposal. */
    discard: (actor: Actor, which: Which) =>
      inTurn(async () => {
        const round = find(which)
        const left = discarded(round.review)
        if (left.approval) await replace(actor, 'discard', round, { review: left })
        else await remove(actor, 'discard', round)
        return { removed: left.approval === null }
      }),
    progress: (actor: Actor, { id, revision, ...progress }: Which & Progress): Promise<Round> =>
      inTurn(async () => {
        const round = find({ id, revision })
        demand(round.state === 'closed', 'not-closed')
        if (!round.dishes.some(dish => dish.id === progress.dish)) throw new Refusal('NOT_FOUND')
        if (progress.stage === 'declined' && !progress.note) throw new Refusal('REASON_NEEDED')
        const others = round.progress.filter(({ dish }) => dish !== progress.dish)
        return replace(actor, 'progress', round, { progress: [...others, progress] })
      }),
    /** Closes the open round at its minute, also when that minute passed while the station was off. */
    tick: () =>
      inTurn(async () => {
        const round = current()
        if (round && round.closesAt <= now()) await close(STATION, round)
      }),
  }
}
export type Rounds = Awaited<ReturnType<typeof openRounds>>
