/** Pure rules of a swipe that is looked at key by key: what the reader typed, how it ended it, and how fast. */
import { characterOf } from './altCode.rules.ts'
import type { KeyTurn } from './keyTurn.ts'
import {
  type Expected,
  type Hearing,
  hearKey,
  hearSilence,
  SILENT_READER,
  turnAltCode,
} from './reader.rules.ts'

/** What a reader pressed for one character, or to end. */
export interface Stroke {
  /** The character; `Enter` and `Tab` for what ended it. */
  key: string
  /** Digits of the ALT code by which it came; null: as a key of its own. */
  altCode: string | null
  /** Ms since the stroke before; null for the first one. */
  gapMs: number | null
}

export interface Swipe {
  /** The characters without what ended them. */
  text: string
  strokes: readonly Stroke[]
  ending: 'Enter' | 'Tab' | 'none'
  /** Otherwise more than any card has came, or the rest of a card that broke off. */
  whole: boolean
}

export interface Recording {
  hearing: Hearing
  strokes: readonly Stroke[]
  /** When the last stroke was there. */
  at: number
}

/** Anything at a reader's pace is looked at, and a reader that ends with nothing is waited for. */
const ANYTHING: Expected = { isCard: () => true, ending: 'silence' }

export const NOTHING_RECORDED: Recording = {
  hearing: { reader: SILENT_READER, heard: null, ours: false },
  strokes: [],
  at: Number.NEGATIVE_INFINITY,
}

/** Strokes that are kept; the reader's rules cut a card at about as many. */
const MOST_STROKES = 66

const strokeOf = ({ hearing: { reader }, at }: Recording, turn: KeyTurn): Stroke | null => {
  const { sent, ours } = turnAltCode(reader, turn)
  const gapMs = Number.isFinite(at) ? Math.round(turn.at - at) : null
  if (sent) return { key: characterOf(sent, turn), altCode: sent.digits, gapMs }
  const typed = turn.type === 'down' && !ours && !turn.alt
  const counts = turn.key.length === 1 || turn.key === 'Enter' || turn.key === 'Tab'
  return typed && counts ? { key: turn.key, altCode: null, gapMs } : null
}

const isEnd = ({ key }: Stroke) => key === 'Enter' || key === 'Tab'

/** A new text began with this stroke, so what was before was none of it. */
const first = (stroke: Stroke): Stroke[] => [{ ...stroke, gapMs: null }]

export const recordKey = (recording: Recording, turn: KeyTurn): Recording => {
  const stroke = strokeOf(recording, turn)
  const hearing = hearKey(recording.hearing.reader, turn, ANYTHING)
  if (!stroke) return { ...recording, hearing }
  const begins = !isEnd(stroke) && hearing.reader.text.length === 1
  const strokes = begins ? first(stroke) : [...recording.strokes, stroke].slice(0, MOST_STROKES)
  return { hearing, strokes, at: turn.at }
}

export const recordSilence = (recording: Recording, at: number): Recording => ({
  ...recording,
  hearing: hearSilence(recording.hearing.reader, at, ANYTHING),
})

/** What was swiped, once it is whole; null: nothing yet. */
export const swipeOf = ({ hearing: { heard }, strokes }: Recording): Swipe | null => {
  if (!heard) return null
  const end = strokes.at(-1)
  const ending = end?.key === 'Enter' || end?.key === 'Tab' ? end.key : 'none'
  const whole = heard.type === 'card'
  return { text: whole ? heard.text : '', strokes, ending, whole }
}

/** Ms between two strokes, the shortest and the longest; null where there was only one. */
export const paceOf = ({ strokes }: Swipe): { from: number; to: number } | null => {
  const gaps = strokes.flatMap(({ gapMs }) => gapMs ?? [])
  return gaps.length === 0 ? null : { from: Math.min(...gaps), to: Math.max(...gaps) }
}
