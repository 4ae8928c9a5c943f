/** 点单: takes an order, and thanks only when it is on disk. */
import { type IdentifiedBy, type Identity, numberFrom } from '../../contract/identity.ts'
import type { Pick } from '../../contract/orders.ts'
import type { Door } from '../http/door.ts'
import type { Announce } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { picksFault } from '../rounds/rounds.rules.ts'
import type { Rounds } from '../rounds/rounds.ts'
import { AlreadyOrderedError, type Ledger, NotRecordedError, OrderingClosedError } from '../storage/ledger.ts'

interface OrderRequest {
  id: string
  round: string
  picks: Pick[]
  identification: string
  identifiedBy: IdentifiedBy
}

export interface OrdersParts {
  ledger: Ledger
  rounds: Rounds
  announce: Announce
  /** How this site writes numbers, as of now. */
  identity: () => Identity
}

const refusalFor = (error: unknown): unknown => {
  if (error instanceof AlreadyOrderedError) return new Refusal('ALREADY_ORDERED')
  if (error instanceof NotRecordedError) return new Refusal('NOT_RECORDED')
  if (error instanceof OrderingClosedError) return new Refusal('ORDERING_CLOSED', { reason: error.reason })
  return error
}

export const openOrders = (parts: OrdersParts) => ({
  place: async (request: OrderRequest): Promise<{ number: number }> => {
    const { id, round, picks } = request
    const open = parts.rounds.taking()
    if (open?.id !== round) throw new Refusal('ROUND_CLOSED')
    const reason = picksFault(open, picks)
    if (reason) throw new Refusal('BAD_PICKS', { reason })
    const number = numberFrom(request.identifiedBy, request.identification, parts.identity())
    if (!number) throw new Refusal('UNREADABLE')
    try {
      const placed = await parts.ledger.place({ id, round, identification: number, picks })
      parts.announce('rounds')
      return { number: placed.number }
    } catch (error) {
      if (parts.ledger.state !== 'ready') parts.announce('health')
      throw refusalFor(error)
    }
  },
})
export type Orders = ReturnType<typeof openOrders>

export const orderRoutes = ({ orders: door }: Door, orders: Orders) => ({
  place: door.place.handler(({ input }) => orders.place(input)),
})
