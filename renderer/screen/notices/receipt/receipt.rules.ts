/** Pure rules of 已阅 on the screen: what is said after a touch or a card, and when the next touch is taken. */
import { TOUCH_PAUSE_SECONDS } from '../../../../electron/contract/receipts.ts'

export type Word =
  | 'touched'
  | 'confirmed'
  | 'already'
  | 'unlisted'
  | 'unreadable'
  | 'pause'
  | 'down'
  | 'failed'

const WORDS: Readonly<Record<string, Word>> = {
  ALREADY_CONFIRMED: 'already',
  NOT_LISTED: 'unlisted',
  UNREADABLE: 'unreadable',
  PAUSE: 'pause',
  NOTICE_DOWN: 'down',
}

/** What the refusal of the station means to whoever touched or swiped. */
export const wordOf = (code: string): Word => WORDS[code] ?? 'failed'

/** With these the worker is done here, and need not try again. */
export const isSettled = (word: Word): boolean => ['confirmed', 'already', 'unlisted', 'down'].includes(word)

const isOver = (word: Word): boolean => ['touched', 'pause', 'down'].includes(word)

/** The station counts a touch once by its id: one that may have been lost is sent again as the same one. */
export const openTouch = (newId: () => string) => {
  let id = newId()
  return {
    id: () => id,
    /** What became of the touch that was sent. */
    said: (word: Word) => {
      if (isOver(word)) id = newId()
    },
  }
}

interface Said {
  word: Word
  /** Counts what was said, so that the same word said twice is seen to be said again. */
  turn: number
}

export interface Standing {
  sending: boolean
  said: Said | null
  /** Whether the last touch is so near that another one would be the same finger. */
  resting: boolean
}

export const NOTHING_SAID: Standing = { sending: false, said: null, resting: false }

export type Step = { type: 'send' } | { type: 'say'; word: Word } | { type: 'quiet' } | { type: 'rested' }

export const standing = (now: Standing, step: Step): Standing => {
  if (step.type === 'send') return { ...now, sending: true }
  if (step.type === 'quiet') return { ...now, said: null }
  if (step.type === 'rested') return { ...now, resting: false }
  const said = { word: step.word, turn: (now.said?.turn ?? 0) + 1 }
  return { sending: false, said, resting: now.resting || step.word === 'touched' || step.word === 'pause' }
}

/** Milliseconds that a word stays; long enough to be read twice. */
export const WORD_MS = 7_000
export const REST_MS = TOUCH_PAUSE_SECONDS * 1_000
