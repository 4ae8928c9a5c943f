/** Sends a touch or a card for a notice; the number of the person is held nowhere. */
import { useEffect, useReducer, useRef } from 'react'
import type { IdentifiedBy } from '../../../../electron/contract/identity.ts'
import { errorCode } from '../../../client/errors.ts'
import { client } from '../../../client/station.ts'
import { NOTHING_SAID, REST_MS, standing, type Word, wordOf } from './receipt.rules.ts'

const PATIENCE_MS = 10_000

/** @param wordMs how long a word stays; null: until the next one */
export const useReceipt = (notice: string, wordMs: number | null) => {
  const [now, dispatch] = useReducer(standing, NOTHING_SAID)
  const underWay = useRef(false)
  const turn = now.said?.turn
  useEffect(() => {
    if (turn === undefined || wordMs === null) return
    const timer = setTimeout(() => dispatch({ type: 'quiet' }), wordMs)
    return () => clearTimeout(timer)
  }, [turn, wordMs])
  useEffect(() => {
    if (!now.resting) return
    const timer = setTimeout(() => dispatch({ type: 'rested' }), REST_MS)
    return () => clearTimeout(timer)
  }, [now.resting])

  const send = async (call: (signal: AbortSignal) => Promise<unknown>, done: Word): Promise<void> => {
    if (underWay.current) return
    underWay.current = true
    dispatch({ type: 'send' })
    try {
      await call(AbortSignal.timeout(PATIENCE_MS))
      dispatch({ type: 'say', word: done })
    } catch (error) {
      dispatch({ type: 'say', word: wordOf(errorCode(error)) })
    } finally {
      underWay.current = false
    }
  }
  const id = () => crypto.randomUUID()
  return {
    ...now,
    touch: () => send(signal => client.receipts.touch({ id: id(), notice }, { signal }), 'touched'),
    identify: (identifiedBy: IdentifiedBy, identification: string) => {
      const input = { id: id(), notice, identifiedBy, identification }
      return send(signal => client.receipts.card(input, { signal }), 'confirmed')
    },
  }
}
