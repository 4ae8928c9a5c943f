/** Sends a rating; the number of the person is held nowhere. */
import { type Dispatch, useRef } from 'react'
import type { IdentifiedBy } from '../../../electron/contract/identity.ts'
import { errorCode } from '../../client/errors.ts'
import { client } from '../../client/station.ts'
import type { Action, Step } from './rate.rules.ts'

const PATIENCE_MS = 10_000

export const useSending = (step: Step, dispatch: Dispatch<Action>) => {
  const underWay = useRef(false)
  return async (identifiedBy: IdentifiedBy, identification: string) => {
    if (underWay.current || step.at !== 'identifying') return
    underWay.current = true
    dispatch({ type: 'send' })
    try {
      const { id, stars, of } = step
      const { round, dish } = of
      const input = { id, round, dish, stars, identifiedBy, identification }
      await client.ratings.rate(input, { signal: AbortSignal.timeout(PATIENCE_MS) })
      dispatch({ type: 'rated' })
    } catch (error) {
      dispatch({ type: 'refused', code: errorCode(error) })
    } finally {
      underWay.current = false
    }
  }
}
