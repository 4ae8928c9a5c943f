/** 点单期: the rounds room: makes, opens, extends, closes and cancels rounds and says what became of their items. */
import type { KeyObject } from 'node:crypto'
import type { Review, Step, Which } from '../../contract/approval.ts'
import type { Progress, Round, RoundDraft } from '../../contract/round.ts'
import type { WrongRoundState } from '../../contract/rounds.ts'
import type { Activities } from '../activities/activities.ts'
import {
  approved,
  discarded,
  type Hand,
  handOf,
  sentBack,
  submitted,
  UNREVIEWED,
  written,
} from '../approval/approval.rules.ts'
import { backOff } from '../backOff.ts'
import { type Actor, type AuditRecord, STATION } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { type Ledger, OrderingClosedError } from '../storage/ledger.ts'
import { roundOf } from './making.rules.ts'
import { openRoundReading } from './reading.ts'
import { dueToOpen } from './rounds.rules.ts'
import { openRoundStore } from './rounds.store.ts'
import { openSealing } from './sealing.ts'

interface RoundParts extends RoomParts {
  ledger: Ledger
  activities: Activities
  /** Whether one may approve one's own work here. */
  ownWork: () => boolean
  /** The mine's name. */
  mine: () => string
  /** The station's key for signing seals. */
  sealKey: () => Promise<KeyObject>
}

const demand = (holds: boolean, reason: WrongRoundState['reason']) => {
  if (!holds) throw new Refusal('WRONG_STATE', { reason })
}

/** Where each item of a round stands when it has just closed. */
const collected = (round: Round): Progress[] =>
  round.dishes.map(({ id }) => ({
    dish: id,
    stage: 'collected',
    note: '',
    when: null,
    venue: null,
    servedAt: null,
    saidIn: 1,
    show: null,
  }))

export const openRounds = async (parts: RoundParts) => {
  const { clock, monotonic, newId, ledger, activities } = parts
  const store = await openRoundStore(parts)
  const sealing = openSealing({ store, ledger, clock, mine: parts.mine, key: parts.sealKey })
  const reading = openRoundReading({ store, sealing, ledger, clock })
  const { listedOf } = reading
  const { all, current, find, inTurn, replace } = store
  const now = () => clock.now().toISOString()

  /** A backup without orders brings its open round to a ledger that never heard of it. */
  const makeKnown = (round: Round) => {
    try {
      ledger.openRound(round.id)
    } catch {
      // Where ordering is closed health says so, and nobody can order anyway.
    }
  }
  const openNow = current()
  if (openNow) makeKnown(openNow)

  const handNow = (actor: Actor): Hand => handOf(actor, now(), parts.ownWork())

  const review = (
    which: Which,
    actor: Actor,
    act: AuditRecord['act'],
    step: (review: Review, hand: Hand, revision: number) => Review,
  ): Promise<Round> =>
    inTurn(async () => {
      const round = find(which)
      return replace(actor, act, round, { review: step(round.review, handNow(actor), round.revision + 1) })
    })

  const beginLedger = (id: string) => {
    try {
      ledger.openRound(id)
    } catch (error) {
      if (error instanceof OrderingClosedError) throw new Refusal('ORDERING_CLOSED', { reason: error.reason })
      throw error
    }
  }

  /** A round that has ended stays ended; a disk that refuses its seal is asked again by the ticks. */
  const sealWhatEnded = () => sealing.sealEnded().catch(() => undefined)

  const close = (actor: Actor, round: Round) =>
    replace(actor, 'close', round, { state: 'closed', closesAt: now(), progress: collected(round) })

  /** One that cannot open yet, because another is open or its list is missing, keeps no other one back. */
  const openWhatIsDue = async () => {
    if (current() !== null || ledger.state !== 'ready') return
    const round = dueToOpen(
      all().filter(one => listedOf(one) !== 0),
      now(),
    )
    if (round) await opening(STATION, round)
  }

  const opening = (actor: Actor, round: Round) => {
    demand(round.state !== 'open', 'already-open')
    demand(round.state === 'draft', 'closed')
    demand(round.review.approval !== null, 'not-approved')
    demand(current() === null, 'another-is-open')
    demand(round.closesAt > now(), 'closes-in-the-past')
    demand(listedOf(round) !== 0, 'no-list')
    beginLedger(round.id)
    return replace(actor, 'open', round, { state: 'open', openedAt: now() })
  }

  /** What cannot be read may hold anything. */
  const isOfNumbers = (round: Round): boolean => {
    const { state, settings } = round
    const { kind } = settings.electorate
    if (kind === 'anonymous' || !['draft', 'open'].includes(state)) return false
    return (
      (kind === 'listed' && listedOf(round) !== 0) || (state === 'open' && ledger.turnout(round.id) !== 0)
    )
  }

  const closeWhatEnded = async () => {
    const round = current()
    if (round && round.closesAt <= now()) await close(STATION, round)
  }

  const closingRests = backOff(monotonic)
  const openingRests = backOff(monotonic)
  const sealingRests = backOff(monotonic)
  let sealingNow: Promise<void> | null = null

  return {
    store,
    sealing,
    ...reading,
    current,
    /** The number of a round that somebody has ordered in, or is listed in by a number; null: none. */
    roundOfNumbers: (): number | null => all().find(isOfNumbers)?.number ?? null,
    /** The round that takes orders at this moment; its minute counts even if its closing is not saved yet. */
    taking: () => {
      const round = current()
      return round && round.closesAt > now() ? round : null
    },
    create: (actor: Actor, { step, reason, ...draft }: RoundDraft & { step: Step; reason: string }) =>
      inTurn(() => {
        const review = written(UNREVIEWED, step, reason, handNow(actor), 1)
        const number = Math.max(0, ...all().map(round => round.number)) + 1
        return store.add(
          actor,
          roundOf({ draft, catalogue: activities.catalogue(), id: newId(), number, review }),
        )
      }),
    open: (actor: Actor, which: Which): Promise<Round> => inTurn(async () => opening(actor, find(which))),
    close: async (actor: Actor, which: Which): Promise<Round> => {
      const closed = await inTurn(async () => {
        const round = find(which)
        demand(round.state === 'open', 'closed')
        return close(actor, round)
      })
      await sealWhatEnded()
      return closed
    },
    extend: (actor: Actor, { until, reason, ...which }: Which & { until: string; reason: string }) =>
      inTurn(async () => {
        const round = find(which)
        demand(round.state === 'open', 'not-open')
        demand(until > round.closesAt && until > now(), 'not-later')
        const extension = { at: now(), from: round.closesAt, until, reason }
        return replace(actor, 'extend', round, {
          closesAt: until,
          extensions: [...round.extensions, extension],
        })
      }),
    cancel: async (actor: Actor, { reason, ...which }: Which & { reason: string }) => {
      const cancelled = await inTurn(async () => {
        const round = find(which)
        demand(round.state === 'open', 'not-open')
        return replace(actor, 'cancel', round, { state: 'cancelled', closesAt: now(), cancelled: reason })
      })
      await sealWhatEnded()
      return cancelled
    },
    /** @param workers each worker's numbers, in the site's own form. */
    listWorkers: (actor: Actor, which: Which, workers: ReadonlyArray<readonly string[]>) =>
      inTurn(async () => {
        const round = find(which)
        demand(['draft', 'open'].includes(round.state), 'closed')
        demand(round.settings.electorate.kind === 'listed', 'no-list')
        beginLedger(round.id)
        const after = { workers: workers.length }
        return store.carryOut(actor, 'list-workers', round, after, async () =>
          ledger.workers.set(round.id, workers),
        )
      }),
    remove: (actor: Actor, which: Which) =>
      inTurn(async () => {
        const round = find(which)
        demand(round.state === 'draft', round.state === 'open' ? 'already-open' : 'closed')
        await store.remove(actor, 'remove', round)
        return { removed: true as const }
      }),
    submit: (actor: Actor, which: Which) => review(which, actor, 'submit', submitted),
    approve: (actor: Actor, which: Which) => {
      const act = store.byId(which.id)?.review.proposal ? 'approve' : 'acknowledge'
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
        else await store.remove(actor, 'discard', round)
        return { removed: left.approval === null }
      }),
    progress: (actor: Actor, { id, revision, ...progress }: Which & Progress): Promise<Round> =>
      inTurn(async () => {
        const round = store.byId(id)
        if (!round?.dishes.some(dish => dish.id === progress.dish)) throw new Refusal('NOT_FOUND')
        const before = round.progress.find(({ dish }) => dish === progress.dish)
        // Two people with two items of one round are not in each other's way.
        if ((before?.saidIn ?? 1) > revision) throw new Refusal('CONFLICT', { revision: round.revision })
        demand(round.state === 'closed', 'not-closed')
        if (progress.stage === 'declined' && !progress.note) throw new Refusal('REASON_NEEDED')
        const others = round.progress.filter(({ dish }) => dish !== progress.dish)
        const servedAt = progress.stage === 'served' ? (before?.servedAt ?? now()) : null
        return replace(actor, 'progress', round, {
          progress: [...others, { ...progress, servedAt, saidIn: round.revision + 1 }],
        })
      }),
    /**
     * Closes and opens rounds at their minute, also when that minute passed while the station was off; and seals, for
     * which nobody waits: a seal of very many orders takes long.
     */
    tick: async () => {
      await inTurn(() => closingRests(closeWhatEnded))
      sealingNow ??= sealingRests(sealing.sealEnded)
        .catch(() => undefined)
        .finally(() => {
          sealingNow = null
        })
      await inTurn(() => openingRests(openWhatIsDue))
    },
    /** Waits for a seal that is being made. */
    settled: async () => {
      await sealingNow
    },
  }
}
export type Rounds = Awaited<ReturnType<typeof openRounds>>
