/** Sends an order; keeps the number of the person only until it counts or the person leaves. */
import { type Dispatch, useEffect, useRef } from 'react'
import type { IdentifiedBy } from '../../../electron/contract/identity.ts'
import { errorCode } from '../../client/errors.ts'
import { client } from '../../client/station.ts'
import { type Action, meaningOf, type Order } from './order.rules.ts'

/** A station that has not answered by then will be asked again by the person. */
const PATIENCE_MS = 10_000

const isWorthRetrying = (code: string) => code !== 'UNREADABLE' && meaningOf(code) === 'retry'

interface Held {
  identifiedBy: IdentifiedBy
  identification: string
}

export interface Placing {
  /** Sends the order for this card or employee number. */
  send: (by: IdentifiedBy, identification: string) => void
  /** Sends the same order once more; the station counts it once. */
  again: () => void
  /** Whether this is the number of the order in hand. */
  isSame: (identification: string) => boolean
  forget: () => void
}

export const usePlacing = (round: string, order: Order, dispatch: Dispatch<Action>): Placing => {
  // Held here and nowhere else: no cache, no address, no log ever sees it.
  const held = useRef<Held | null>(null)
  const underWay = useRef(false)
  const forget = () => {
    held.current = null
  }
  useEffect(
    () => () => {
      held.current = null
    },
    [],
  )

  const send = async (person: Held) => {
    const { step, picks } = order
    if (underWay.current || !('id' in step)) return
    underWay.current = true
    held.current = person
    dispatch({ type: 'send' })
    try {
      const input = { id: step.id, round, picks: [...picks], ...person }
      const { number } = await client.orders.place(input, { signal: AbortSignal.timeout(PATIENCE_MS) })
      forget()
      dispatch({ type: 'placed', number })
    } catch (error) {
      const code = errorCode(error)
      if (!isWorthRetrying(code)) forget()
      dispatch({ type: 'refused', code })
    } finally {
      underWay.current = false
    }
  }
  return {
    send: (identifiedBy, identification) => void send({ identifiedBy, identification }),
    again: () => void (held.current !== null && send(held.current)),
    isSame: identification => held.current?.identification === identification,
    forget,
  }
}
