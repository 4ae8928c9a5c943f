/** Asks whether a card is read here. What was swiped is passed on and held nowhere: no state, no cache. */
import { useRef, useState } from 'react'
import { numberFrom } from '../../../electron/contract/identity.ts'
import { useSite } from '../../client/site.ts'
import { client } from '../../client/station.ts'
import { useSession } from '../gate/session.ts'

export type CardOutcome =
  | { at: 'waiting' }
  | { at: 'read'; length: number }
  | { at: 'unread' }
  | { at: 'failed'; error: unknown }

export const useCardTest = () => {
  const { session } = useSession()
  const identity = useSite()?.identity
  const [outcome, setOutcome] = useState<CardOutcome>({ at: 'waiting' })
  const last = useRef(0)

  /** Only the kiosk's screen may ask the station; elsewhere the settings say the same. */
  const lengthOf = async (text: string): Promise<number | null> => {
    if (session.screen) return (await client.orders.testCard({ identification: text })).length
    return (identity && numberFrom('card', text, identity)?.length) ?? null
  }
  const ask = async (text: string): Promise<CardOutcome> => {
    try {
      const length = await lengthOf(text)
      return length === null ? { at: 'unread' } : { at: 'read', length }
    } catch (error) {
      return { at: 'failed', error }
    }
  }
  return {
    outcome,
    /** @param text null: more came than any card has */
    test: async (text: string | null) => {
      const turn = ++last.current
      const next: CardOutcome = text === null ? { at: 'unread' } : await ask(text)
      if (turn === last.current) setOutcome(next)
    },
    forget: () => {
      last.current++
      setOutcome({ at: 'waiting' })
    },
  }
}
