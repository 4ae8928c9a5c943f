/** Pure rules of a card reader that types like a keyboard: which keys are a card, told by their pace alone. */
import { IDENTIFICATION_LIMIT } from '../../../../electron/contract/orders.ts'

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
  /** When the last key of `text` came, in ms of a monotonic clock. */
  at: number
  /** Whether two keys came so close that no hand did it. */
  burst: boolean
  /** More than any card has came; the rest of the burst is dropped. */
  overflow: boolean
  /** Until then an Enter is the reader's, even without a text. */
  echoUntil: number
}

export const SILENT_READER: Reader = {
  text: '',
  at: Number.NEGATIVE_INFINITY,
  burst: false,
  overflow: false,
  echoUntil: Number.NEGATIVE_INFINITY,
}

/** What the keys mean to the page. */
export type Heard = { type: 'card'; text: string } | { type: 'unreadable' } | null

export interface Hearing {
  reader: Reader
  heard: Heard
  /** The key is the reader's: nothing else on the page may act on it. */
  ours: boolean
}

/** Whether a text is the number of a card of this site. */
export type IsCard = (text: string) => boolean

const silentUntil = (echoUntil: number): Reader => ({ ...SILENT_READER, echoUntil })

const hearEnter = (reader: Reader, at: number, isCard: IsCard): Hearing => {
  const ends = reader.burst && at - reader.at <= JOIN_MS
  if (!ends) return { reader: silentUntil(reader.echoUntil), heard: null, ours: at < reader.echoUntil }
  const heard: Heard = isCard(reader.text) ? { type: 'card', text: reader.text } : { type: 'unreadable' }
  return { reader: silentUntil(at + ECHO_MS), heard: reader.overflow ? null : heard, ours: true }
}

const hearCharacter = (reader: Reader, key: string, at: number): Hearing => {
  const gap = at - reader.at
  const quick = gap <= QUICK_MS
  const goesOn = reader.text !== '' && (quick || (reader.burst && gap <= JOIN_MS))
  if (!goesOn)
    return { reader: { ...silentUntil(reader.echoUntil), text: key, at }, heard: null, ours: false }
  const next = { ...reader, at, burst: true }
  if (reader.overflow) return { reader: next, heard: null, ours: true }
  if (reader.text.length >= IDENTIFICATION_LIMIT)
    return { reader: { ...next, overflow: true }, heard: { type: 'unreadable' }, ours: true }
  return { reader: { ...next, text: reader.text + key }, heard: null, ours: true }
}

/** @param key as in KeyboardEvent.key @param at ms of a monotonic clock */
export const hearKey = (reader: Reader, key: string, at: number, isCard: IsCard): Hearing => {
  if (key === 'Enter') return hearEnter(reader, at, isCard)
  if (key.length !== 1) return { reader, heard: null, ours: false }
  return hearCharacter(reader, key, at)
}

/** What silence means: a burst that no Enter ended was half a card. */
export const hearSilence = (reader: Reader, at: number): Hearing => {
  if (reader.text === '' || at - reader.at <= JOIN_MS) return { reader, heard: null, ours: false }
  const half = reader.burst && !reader.overflow && reader.text.length >= WORTH_A_WORD
  return {
    reader: silentUntil(reader.burst ? at + ECHO_MS : reader.echoUntil),
    heard: half ? { type: 'unreadable' } : null,
    ours: false,
  }
}
