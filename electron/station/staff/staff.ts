/** Staff: the PIN, wrong tries, sessions. */
import { randomInt } from 'node:crypto'
import * as z from 'zod'
import { oneAtATime } from '../oneAtATime.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { hashPin, pinMatches } from './pin.ts'
import { openSessions } from './sessions.ts'
import { tooSimple, waitAfter } from './staff.rules.ts'

const StaffDocument = z.object({
  pin: z
    .object({
      hash: z.string(),
      /** `demo`: made up by the demo, which makes up a new one at each start until staff choose their own. */
      origin: z.enum(['chosen', 'demo']),
    })
    .nullable(),
})

const sixDigits = () => String(randomInt(0, 1_000_000)).padStart(6, '0')

const madeUpPin = (): string => {
  const pin = sixDigits()
  return tooSimple(pin) ? madeUpPin() : pin
}

export const openStaff = async ({ openDocument, announce, monotonic }: RoomParts) => {
  const document = await openDocument({ name: 'staff', schema: StaffDocument, initial: { pin: null } })
  const sessions = openSessions(monotonic)
  const inTurn = oneAtATime()
  let wrongTries = 0
  let triesAllowedAt = 0

  const keep = async (pin: string, origin: 'chosen' | 'demo') => {
    await document.save({ pin: { hash: await hashPin(pin), origin } })
    announce('staff')
  }

  const refuseSimple = (pin: string) => {
    if (tooSimple(pin)) throw new Refusal('TOO_SIMPLE')
  }

  /** Called in turn only, so that many tries at once gain nothing. */
  const check = async (pin: string) => {
    const waitMs = triesAllowedAt - monotonic()
    if (waitMs > 0) throw new Refusal('TOO_EARLY', { waitSeconds: Math.ceil(waitMs / 1000) })
    const kept = document.data.pin
    const right = kept !== null && (await pinMatches(pin, kept.hash))
    wrongTries = right ? 0 : wrongTries + 1
    triesAllowedAt = right ? 0 : monotonic() + waitAfter(wrongTries) * 1000
    if (!right) throw new Refusal('WRONG_PIN', { waitSeconds: waitAfter(wrongTries) })
  }

  return {
    sessions,
    pinChosen: () => document.data.pin !== null,
    /** The first PIN; answers with the token of a session. */
    choosePin: (pin: string): Promise<string> =>
      inTurn(async () => {
        if (document.data.pin) throw new Refusal('ALREADY_CHOSEN')
        refuseSimple(pin)
        await keep(pin, 'chosen')
        return sessions.open()
      }),
    signIn: (pin: string): Promise<string> =>
      inTurn(async () => {
        await check(pin)
        return sessions.open()
      }),
    changePin: (current: string, next: string, token: string | undefined) =>
      inTurn(async () => {
        await check(current)
        refuseSimple(next)
        await keep(next, 'chosen')
        sessions.endAllBut(token)
      }),
    /** Outside the demo its made-up PIN holds no longer: staff choose their own. */
    forgetDemoPin: async (): Promise<null> => {
      if (document.data.pin?.origin === 'demo') await document.save({ pin: null })
      return null
    },
    /** A new PIN for the demo, or null when staff chose theirs. */
    makeUpDemoPin: async (): Promise<string | null> => {
      if (document.data.pin?.origin === 'chosen') return null
      const pin = madeUpPin()
      await keep(pin, 'demo')
      return pin
    },
  }
}
export type Staff = Awaited<ReturnType<typeof openStaff>>
