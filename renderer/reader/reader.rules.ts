/** Pure rules of a card reader that types like a keyboard: which keys are a card, told by their pace alone. */
import { IDENTIFICATION_LIMIT } from '../../electron/contract/orders.ts'
import { type AltCode, characterOf, NO_ALT_CODE, nextAltCode } from './altCode.rules.ts'
import type { KeyTurn } from './keyTurn.ts'

/** A reader's keys come 1–20 ms apart, on a busy machine a little later; nobody types this fast. */
const QUICK_MS = 100
/** A burst that arrives in two parts at most this far apart is one card. */
export const JOIN_MS = 200
/** A second Enter, or one that comes late, still belongs to the reader. */
const ECHO_MS = 600
/** Fewer keys without an Enter are two fingers on a keyboard, not half a card. */
const WORTH_A_WORD = 4

export interface Reader {
  text: string
  /** When the last key of `text` came. */
  at: number
  /** Whether two keys came so close that no hand did it. */
  burst: boolean
  /** More than any card has came; the rest of the burst is dropped. */
  overflow: boolean
  /** This is what was left of a card that broke off; it is no card, however much it looks like one. */
  rest: boolean
  /** Until then an Enter is the reader's, even without a text. */
  echoUntil: number
  /** Until then what begins is the rest of a card that broke off. */
  restUntil: number
  /** A character that is being sent as an ALT code. */
  altCode: AltCode
}

export const SILENT_READER: Reader = {
  text: '',
  at: Number.NEGATIVE_INFINITY,
  burst: false,
  overflow: false,
  rest: false,
  echoUntil: Number.NEGATIVE_INFINITY,
  restUntil: Number.NEGATIVE_INFINITY,
  altCode: NO_ALT_CODE,
}

/** What the keys mean to the page. */
export type Heard = { type: 'card'; text: string } | { type: 'unreadable' } | null

export interface Hearing {
  reader: Reader
  heard: Heard
  /** The key is the reader's: nothing else on the page may act on it. */
  ours: boolean
}

/** What is expected of the reader here. */
export interface Expected {
  /** Whether a text is the number of a card of this site. */
  isCard: (text: string) => boolean
  /** `silence`: a card whose reader sends nothing after it ends when nothing more comes. */
  ending: 'key' | 'silence'
}

const silentUntil = (echoUntil: number): Reader => ({ ...SILENT_READER, echoUntil })

const meaningOf = ({ text, rest }: Reader, { isCard }: Expected): NonNullable<Heard> =>
  !rest && isCard(text) ? { type: 'card', text } : { type: 'unreadable' }

const hearEnd = (reader: Reader, at: number, expected: Expected): Hearing => {
  const ends = reader.burst && at - reader.at <= JOIN_MS
  if (!ends) return { reader: silentUntil(reader.echoUntil), heard: null, ours: at < reader.echoUntil }
  const heard = reader.overflow ? null : meaningOf(reader, expected)
  return { reader: silentUntil(at + ECHO_MS), heard, ours: true }
}

/** Long enough to be a part of a card, and nothing ended it. */
const brokeOff = ({ burst, text }: Reader) => burst && text.length >= WORTH_A_WORD

/** Without its first characters a card would be somebody else's: what came just before may have been them. */
const isRest = (reader: Reader, began: number) =>
  brokeOff(reader) || (reader.text !== '' && began < reader.at + ECHO_MS) || began < reader.restUntil

const beginText = (reader: Reader, text: string, began: number, at: number): Reader => ({
  ...silentUntil(reader.echoUntil),
  ...{ text, at, rest: isRest(reader, began) },
})

/** @param began when its first key went down; an ALT code takes several. @param at when it was there */
const hearCharacter = (reader: Reader, character: string, began: number, at: number): Hearing => {
  const gap = began - reader.at
  const quick = gap <= QUICK_MS
  const goesOn = reader.text !== '' && (quick || (reader.burst && gap <= JOIN_MS))
  if (!goesOn) return { reader: beginText(reader, character, began, at), heard: null, ours: false }
  const next = { ...reader, at, burst: true }
  if (reader.overflow) return { reader: next, heard: null, ours: true }
  if (reader.text.length >= IDENTIFICATION_LIMIT)
    return { reader: { ...next, overflow: true }, heard: { type: 'unreadable' }, ours: true }
  return { reader: { ...next, text: reader.text + character }, heard: null, ours: true }
}

const hearWhole = (reader: Reader, key: string, began: number, at: number, expected: Expected): Hearing => {
  if (key === 'Enter' || key === 'Tab') return hearEnd(reader, at, expected)
  if (key.length !== 1) return { reader, heard: null, ours: false }
  return hearCharacter(reader, key, began, at)
}

/** Within a card the keys of a code may be as late as its characters. */
export const turnAltCode = ({ altCode, burst }: Reader, turn: KeyTurn) =>
  nextAltCode(altCode, turn, burst ? JOIN_MS : QUICK_MS)

export const hearKey = (reader: Reader, turn: KeyTurn, expected: Expected): Hearing => {
  const { code, sent, ours } = turnAltCode(reader, turn)
  const now = { ...reader, altCode: code }
  if (sent) {
    const hearing = hearWhole(now, characterOf(sent, turn), sent.began, turn.at, expected)
    return { ...hearing, ours: true }
  }
  if (ours || turn.alt || turn.type === 'up') return { reader: now, heard: null, ours }
  return hearWhole(now, turn.key, turn.at, turn.at, expected)
}

/** What silence means: a burst that nothing ended was half a card, or a whole one where readers end in silence. */
export const hearSilence = (reader: Reader, at: number, expected: Expected): Hearing => {
  if (reader.text === '' || at - reader.at <= JOIN_MS) return { reader, heard: null, ours: false }
  const whole = expected.ending === 'silence' ? meaningOf(reader, expected) : null
  const heard = brokeOff(reader) && !reader.overflow ? (whole ?? { type: 'unreadable' as const }) : null
  const next = silentUntil(reader.burst ? at + ECHO_MS : reader.echoUntil)
  if (heard?.type === 'card') return { reader: next, heard, ours: false }
  return { reader: { ...next, restUntil: (heard ? at : reader.at) + ECHO_MS }, heard, ours: false }
}
