/** 点单: takes an order, and thanks only when it is on disk. */
import { type IdentifiedBy, type Identity, numberFrom } from '../../contract/identity.ts'
import type { Pick } from '../../contract/orders.ts'
import type { Round } from '../../contract/round.ts'
import type { Announce } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { picksFault } from '../rounds/rounds.rules.ts'
import type { Rounds } from '../rounds/rounds.ts'
import {
  AlreadyOrderedError,
  type Ledger,
  NotListedError,
  NotRecordedError,
  OrderingClosedError,
} from '../storage/ledger.ts'
import { openPause } from './pause.ts'

interface OrderRequest {
  id: string
  round: string
  picks: Pick[]
  identification: string
  identifiedBy: IdentifiedBy
  /** The worker was told of the order before and wants this one in its place. */
  change: boolean
}

export interface OrdersParts {
  ledger: Ledger
  rounds: Rounds
  announce: Announce
  /** Milliseconds that never jump. */
  monotonic: () => number
  /** How this site writes numbers, as of now. */
  identity: () => Identity
}

const refusalFor = (error: unknown, round: Round): unknown => {
  if (error instanceof AlreadyOrderedError)
    return new Refusal('ALREADY_ORDERED', { mayChange: round.settings.mayChange })
  if (error instanceof NotListedError) return new Refusal('NOT_LISTED')
  if (error instanceof NotRecordedError) return new Refusal('NOT_RECORDED')
  if (error instanceof OrderingClosedError) return new Refusal('ORDERING_CLOSED', { reason: error.reason })
  return error
}

export const openOrders = (parts: OrdersParts) => {
  const pause = openPause(parts.monotonic)

  const demandFits = (round: Round, picks: readonly Pick[]) => {
    const reason = picksFault(round, picks)
    if (reason) throw new Refusal('BAD_PICKS', { reason })
  }

  /** Where nobody gives a number, each order is a voter of its own; the screen pauses between two. */
  const nobody = (id: string, pauseSeconds: number): string => {
    const waitSeconds = pause.waitSeconds(id, pauseSeconds)
    if (waitSeconds > 0) throw new Refusal('PAUSE', { waitSeconds })
    return id
  }

  const voterFor = (round: Round, request: OrderRequest): string => {
    const { electorate } = round.settings
    if (electorate.kind === 'anonymous') return nobody(request.id, electorate.pauseSeconds)
    const number = numberFrom(request.identifiedBy, request.identification, parts.identity())
    if (!number) throw new Refusal('UNREADABLE')
    return number
  }

  const place = async (request: OrderRequest, round: Round) => {
    const identification = voterFor(round, request)
    const mayReplace = request.change && round.settings.mayChange
    const { id, picks } = request
    const listedOnly = round.settings.electorate.kind === 'listed'
    const order = { id, round: round.id, identification, picks, mayReplace, listedOnly }
    const placed = await parts.ledger.place(order)
    pause.ordered(id)
    return placed
  }

  return {
    place: async (request: OrderRequest): Promise<{ number: number }> => {
      const open = parts.rounds.taking()
      if (open?.id !== request.round) throw new Refusal('ROUND_CLOSED')
      demandFits(open, request.picks)
      try {
        const { number } = await place(request, open)
        parts.announce('rounds')
        return { number }
      } catch (error) {
        if (parts.ledger.state !== 'ready') parts.announce('health')
        throw refusalFor(error, open)
      }
    },
    /** Whoever tries a card learns whether it is read, never its number. */
    testCard: (identifiedBy: IdentifiedBy, identification: string): number | null =>
      numberFrom(identifiedBy, identification, parts.identity())?.length ?? null,
  }
}
export type Orders = ReturnType<typeof openOrders>
