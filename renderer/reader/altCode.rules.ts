/** Pure rules of ALT codes: readers that are made for any keyboard layout hold Alt and type each character's number. */
import type { KeyTurn } from './keyTurn.ts'

export interface AltCode {
  /** Typed on the number pad while Alt is down. */
  digits: string
  /** When Alt went down; null: it is up, or a hand held it. */
  began: number | null
  /** When the last key of the code turned. */
  at: number
}

export const NO_ALT_CODE: AltCode = { digits: '', began: null, at: 0 }

/** A code whose Alt came up again. */
interface Sent {
  digits: string
  began: number
}

interface Turned {
  code: AltCode
  /** Null: nothing was completed by this key. */
  sent: Sent | null
  /** The key belongs to a code: nothing else on the page may act on it. */
  ours: boolean
}

/** Keys that are sent as codes too; of the rest only what cards are written with. Anything else spoils the card. */
const NAMED: Record<number, string> = { 9: 'Tab', 10: 'Enter', 13: 'Enter' }
const [FIRST_PRINTED, LAST_PRINTED] = [32, 126]
const NO_CHARACTER = '\uFFFD'

const DIGIT = /^Numpad(\d)$/
const isAlt = ({ code }: KeyTurn) => code === 'AltLeft' || code === 'AltRight'

const none = (ours: boolean): Turned => ({ code: NO_ALT_CODE, sent: null, ours })

/** Alt itself may have been kept from the page; a code then begins with its first digit. */
const continued = (code: AltCode, turn: KeyTurn, quickMs: number): AltCode =>
  code.began !== null && turn.at - code.at > quickMs ? NO_ALT_CODE : code

/** @param quickMs keys of one code come at most this far apart; slower ones are a hand's */
export const nextAltCode = (code: AltCode, turn: KeyTurn, quickMs: number): Turned => {
  if (turn.type === 'down' && isAlt(turn))
    return { code: { digits: '', began: turn.at, at: turn.at }, sent: null, ours: false }
  const { digits, began, at } = continued(code, turn, quickMs)
  // With the number lock off the keys call themselves arrows; where they lie stays the same.
  const digit = DIGIT.exec(turn.code)?.[1]
  if (digit !== undefined && turn.alt && turn.type === 'down')
    return { code: { digits: digits + digit, began: began ?? turn.at, at: turn.at }, sent: null, ours: true }
  if (began === null) return none(false)
  if (digit !== undefined) return { code: { digits, began, at }, sent: null, ours: true }
  return isAlt(turn) && digits !== ''
    ? { code: NO_ALT_CODE, sent: { digits, began }, ours: true }
    : none(false)
}

/**
 * On Windows Chromium names the character when Alt comes up (https://github.com/Devolutions/IronRDP/pull/927);
 * elsewhere Alt calls itself Alt and the number is all there is. What cards are written with has one number in
 * every code page.
 */
export const characterOf = ({ digits }: Sent, { key }: KeyTurn): string => {
  const number = Number(digits)
  const named = NAMED[number]
  if (named) return named
  if (key.length === 1) return key
  return number >= FIRST_PRINTED && number <= LAST_PRINTED ? String.fromCharCode(number) : NO_CHARACTER
}
