/** Pure rules of pressing a key: what the keyboard shows next, and what becomes of the field. */
import type { Candidate } from './pinyin/candidates.rules.ts'
import { choose, compose, type Habits, NO_HABITS } from './pinyin/habits.rules.ts'
import { APART } from './pinyin/steps.rules.ts'

export type Script = 'zh' | 'en'
export type Sheet = 'letters' | 'signs' | 'more'
export type Shift = 'off' | 'once' | 'locked'

export interface Keyboard {
  script: Script
  sheet: Sheet
  shift: Shift
  /** Pinyin that is not yet words. */
  letters: string
  /** What was chosen since the letters began, and the letters that it took. */
  parts: readonly string[]
  taken: string
  /** What was wiped out by the last press, to be brought back; null when there is nothing. */
  wiped: string | null
  habits: Habits
}

export type Act =
  | { do: 'type'; text: string }
  | { do: 'choose'; candidate: Candidate }
  | { do: 'show'; sheet: Sheet }
  | { do: 'space' | 'apart' | 'erase' | 'wipe' | 'enter' | 'shift' | 'script' }

export type Edit = { do: 'write'; text: string } | { do: 'erase' | 'clear' | 'enter' }

export interface Around {
  /** What is offered for the letters, best first. */
  candidates: readonly Candidate[]
  /** What stands in the field. */
  text: string
  /** Whether letters are pinyin here; a password never is. */
  pinyin: boolean
}

export interface Pressed {
  keyboard: Keyboard
  edits: readonly Edit[]
}

/** A line of letters longer than this nobody reads back. */
const MOST_LETTERS = 40

const NOTHING = { letters: '', parts: [], taken: '', wiped: null } as const

export const freshKeyboard = (script: Script): Keyboard => ({
  script,
  sheet: 'letters',
  shift: 'off',
  habits: NO_HABITS,
  ...NOTHING,
})

/** In another field letters that wait are dropped; language and habits stay. */
export const inAnotherField = (keyboard: Keyboard): Keyboard => ({
  ...keyboard,
  ...NOTHING,
  sheet: 'letters',
  shift: 'off',
})

const write = (text: string): Edit[] => (text === '' ? [] : [{ do: 'write', text }])

const chosen = (keyboard: Keyboard, { text, letters }: Candidate): Pressed => {
  const rest = keyboard.letters.slice(letters)
  const taken = keyboard.taken + keyboard.letters.slice(0, letters)
  const parts = [...keyboard.parts, text]
  const habits = choose(keyboard.habits, text)
  const next =
    rest === ''
      ? { ...keyboard, ...NOTHING, habits: compose(habits, taken, parts) }
      : { ...keyboard, letters: rest, parts, taken, habits }
  return { keyboard: next, edits: write(text) }
}

/** The letters as they are: words that are not Chinese. */
const spelledOut = (keyboard: Keyboard): Pressed => ({
  keyboard: { ...keyboard, ...NOTHING },
  edits: write(keyboard.letters),
})

/** What waits becomes the likeliest words, because something else follows. */
const settled = (keyboard: Keyboard, { candidates }: Around): Pressed => {
  const [first] = candidates
  return first?.letters === keyboard.letters.length ? chosen(keyboard, first) : spelledOut(keyboard)
}

const SHIFTS: Record<Shift, Shift> = { off: 'once', once: 'locked', locked: 'off' }

const typed = (keyboard: Keyboard, text: string, around: Around): Pressed => {
  const isPinyin = around.pinyin && keyboard.script === 'zh' && /^[a-z]$/.test(text)
  if (isPinyin) {
    const full = keyboard.letters.length >= MOST_LETTERS
    return { keyboard: full ? keyboard : { ...keyboard, letters: keyboard.letters + text }, edits: [] }
  }
  const before = settled(keyboard, around)
  const shift = keyboard.shift === 'once' ? 'off' : keyboard.shift
  return { keyboard: { ...before.keyboard, shift }, edits: [...before.edits, ...write(text)] }
}

const apart = (keyboard: Keyboard): Keyboard =>
  keyboard.letters === '' || keyboard.letters.endsWith(APART)
    ? keyboard
    : { ...keyboard, letters: keyboard.letters + APART }

const erased = (keyboard: Keyboard): Pressed => {
  const { letters } = keyboard
  if (letters === '') return { keyboard, edits: [{ do: 'erase' }] }
  return {
    keyboard:
      letters.length === 1 ? { ...keyboard, ...NOTHING } : { ...keyboard, letters: letters.slice(0, -1) },
    edits: [],
  }
}

/** The first press wipes, the next brings back: there is no other way to undo. */
const wiped = (keyboard: Keyboard, { text }: Around, before: string | null): Pressed => {
  if (keyboard.letters !== '') return { keyboard: { ...keyboard, ...NOTHING }, edits: [] }
  if (before !== null) return { keyboard, edits: write(before) }
  return text === ''
    ? { keyboard, edits: [] }
    : { keyboard: { ...keyboard, wiped: text }, edits: [{ do: 'clear' }] }
}

const only = (keyboard: Keyboard): Pressed => ({ keyboard, edits: [] })

export const press = (before: Keyboard, act: Act, around: Around): Pressed => {
  const keyboard = { ...before, wiped: null }
  const waiting = keyboard.letters !== ''
  switch (act.do) {
    case 'type':
      return typed(keyboard, act.text, around)
    case 'choose':
      return chosen(keyboard, act.candidate)
    case 'space':
      return waiting && around.candidates[0]
        ? chosen(keyboard, around.candidates[0])
        : typed(keyboard, ' ', around)
    case 'enter':
      return waiting ? spelledOut(keyboard) : { keyboard, edits: [{ do: 'enter' }] }
    case 'erase':
      return erased(keyboard)
    case 'wipe':
      return wiped(keyboard, around, before.wiped)
    case 'apart':
      return only(apart(keyboard))
    case 'shift':
      return only({ ...keyboard, shift: SHIFTS[keyboard.shift] })
    case 'show':
      return only({ ...keyboard, sheet: act.sheet })
    case 'script': {
      const { keyboard: next, edits } = spelledOut(keyboard)
      return { keyboard: { ...next, script: next.script === 'zh' ? 'en' : 'zh', shift: 'off' }, edits }
    }
  }
}
