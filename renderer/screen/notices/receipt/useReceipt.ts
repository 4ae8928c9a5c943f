/** Sends a touch or a card for a notice; the number of the person is held nowhere. */
import { useEffect, useReducer, useRef, useState } from 'react'
import type { IdentifiedBy } from '../../../../electron/contract/identity.ts'
import { errorCode } from '../../../client/errors.ts'
import { client } from '../../../client/station.ts'
import { NOTHING_SAID, openTouch, REST_MS, standing, type Word, wordOf } from './receipt.rules.ts'

const PATIENCE_MS = 10_000

const newId = () => crypto.randomUUID()

/** @param wordMs how long a word stays; null: until the next one */
export const useReceipt = (notice: string, wordMs: number | null) => {
  const [now, dispatch] = useReducer(standing, NOTHING_SAID)
  const underWay = useRef(false)
  const [touch] = useState(() => openTouch(newId))
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

  const send = async (call: (signal: AbortSignal) => Promise<unknown>, done: Word): Promise<Word | null> => {
    if (underWay.current) return null
    underWay.current = true
    dispatch({ type: 'send' })
    const word = await call(AbortSignal.timeout(PATIENCE_MS)).then(
      () => done,
      error => wordOf(errorCode(error)),
    )
    underWay.current = false
    dispatch({ type: 'say', word })
    return word
  }
  return {
    ...now,
    touch: async () => {
      const input = { id: touch.id(), notice }
      const word = await send(signal => client.receipts.touch(input, { signal }), 'touched')
      if (word) touch.said(word)
    },
    identify: (identifiedBy: IdentifiedBy, identification: string) => {
      const input = { id: newId(), notice, identifiedBy, identification }
      return send(signal => client.receipts.card(input, { signal }), 'confirmed')
    },
  }
}
