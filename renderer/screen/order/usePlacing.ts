/** Sends an order; keeps the number of the person only until it counts or the person leaves. */
import { type Dispatch, useEffect, useRef } from 'react'
import * as z from 'zod'
import type { IdentifiedBy } from '../../../electron/contract/identity.ts'
import { errorCode, errorData } from '../../client/errors.ts'
import { client } from '../../client/station.ts'
import { type Action, meaningOf, type Order, type Refused } from './order.rules.ts'

/** A station that has not answered by then will be asked again by the person. */
const PATIENCE_MS = 10_000

/** The same person may go on from here: send again, or put this order in the place of an earlier one. */
const goesOn = (why: Refused) =>
  why.code !== 'UNREADABLE' && ['retry', 'pause', 'changeable'].includes(meaningOf(why))

const Told = z.object({ mayChange: z.boolean().default(false), waitSeconds: z.number().default(0) })

const whyOf = (error: unknown): Refused => {
  const told = Told.safeParse(errorData(error) ?? {})
  return { code: errorCode(error), ...(told.data ?? { mayChange: false, waitSeconds: 0 }) }
}

interface Held {
  identifiedBy: IdentifiedBy
  identification: string
}

export interface Placing {
  /** Sends the order for this card or employee number. */
  send: (by: IdentifiedBy, identification: string) => void
  /** Sends the same order once more; the station counts it once. */
  again: () => void
  /** Sends it in the place of what the same person ordered before. */
  change: () => void
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

  const send = async (person: Held, change = false) => {
    const { step, picks } = order
    if (underWay.current || !('id' in step)) return
    underWay.current = true
    held.current = person
    dispatch({ type: 'send' })
    try {
      const input = { id: step.id, round, picks: [...picks], change, ...person }
      const { number } = await client.orders.place(input, { signal: AbortSignal.timeout(PATIENCE_MS) })
      forget()
      dispatch({ type: 'placed', number, changed: change })
    } catch (error) {
      const why = whyOf(error)
      if (!goesOn(why)) forget()
      dispatch({ type: 'refused', why })
    } finally {
      underWay.current = false
    }
  }
  return {
    send: (identifiedBy, identification) => void send({ identifiedBy, identification }),
    again: () => void (held.current !== null && send(held.current)),
    change: () => void (held.current !== null && send(held.current, true)),
    isSame: identification => held.current?.identification === identification,
    forget,
  }
}
