/** Pressing keys: what the keyboard holds, and what it tells the field. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Candidate } from '../../renderer/keyboard/pinyin/candidates.rules.ts'
import {
  type Act,
  type Around,
  type Edit,
  freshKeyboard,
  inAnotherField,
  type Keyboard,
  press,
} from '../../renderer/keyboard/press.rules.ts'

const nowhere: Around = { candidates: [], text: '', pinyin: true }
const offering = (...candidates: Candidate[]): Around => ({ ...nowhere, candidates })
const word = (text: string, letters: number): Candidate => ({ text, letters })
const type = (text: string): Act => ({ do: 'type', text })
const writes = (text: string): Edit[] => [{ do: 'write', text }]

const spelling = (letters: string, keyboard: Keyboard = freshKeyboard('zh')) =>
  Array.from(letters, type).reduce((before, act) => press(before, act, nowhere).keyboard, keyboard)

test('pinyin waits and writes nothing yet', () => {
  const { keyboard, edits } = press(freshKeyboard('zh'), type('a'), nowhere)
  expect(keyboard.letters).toBe('a')
  expect(edits).toEqual([])
})

test('space chooses the first candidate', () => {
  const { keyboard, edits } = press(spelling('anquan'), { do: 'space' }, offering(word('安全', 6)))
  expect(edits).toEqual(writes('安全'))
  expect(keyboard.letters).toBe('')
})

test('after a part was chosen the rest stays', () => {
  const part = word('安全', 6)
  const { keyboard, edits } = press(spelling('anquanmao'), { do: 'choose', candidate: part }, offering(part))
  expect(edits).toEqual(writes('安全'))
  expect(keyboard.letters).toBe('mao')
})

test('parts that were chosen one by one are a phrase next time', () => {
  const first = press(spelling('fujingting'), { do: 'choose', candidate: word('副井', 6) }, nowhere)
  const { keyboard } = press(first.keyboard, { do: 'choose', candidate: word('停', 4) }, nowhere)
  expect(keyboard.habits.phrases.get('fujingting')).toBe('副井停')
  expect(keyboard.habits.recent).toEqual(['副井', '停'])
})

test('a sign takes the likeliest words along', () => {
  const { edits } = press(spelling('anquan'), type('，'), offering(word('安全', 6)))
  expect(edits).toEqual([...writes('安全'), ...writes('，')])
})

test('Enter writes the letters as they are, and only then goes on', () => {
  const first = press(spelling('wifi'), { do: 'enter' }, offering(word('我', 1)))
  expect(first.edits).toEqual(writes('wifi'))
  expect(press(first.keyboard, { do: 'enter' }, nowhere).edits).toEqual([{ do: 'enter' }])
})

test('changing to English keeps the letters', () => {
  const { keyboard, edits } = press(spelling('ok'), { do: 'script' }, nowhere)
  expect(edits).toEqual(writes('ok'))
  expect(keyboard.script).toBe('en')
})

test('in a password letters are never pinyin', () => {
  const { keyboard, edits } = press(freshKeyboard('zh'), type('a'), { ...nowhere, pinyin: false })
  expect(edits).toEqual(writes('a'))
  expect(keyboard.letters).toBe('')
})

test('shift lasts one letter, pressed twice it stays, three times it is off', () => {
  const shifted = (times: number) =>
    Array.from({ length: times }).reduce<Keyboard>(
      before => press(before, { do: 'shift' }, nowhere).keyboard,
      freshKeyboard('en'),
    )
  expect(press(shifted(1), type('A'), nowhere).keyboard.shift).toBe('off')
  expect(press(shifted(2), type('A'), nowhere).keyboard.shift).toBe('locked')
  expect(shifted(3).shift).toBe('off')
})

test('what was wiped out comes back with the next press, and not later', () => {
  const full = { ...nowhere, text: '今晚放电影' }
  const wiped = press(freshKeyboard('zh'), { do: 'wipe' }, full)
  expect(wiped.edits).toEqual([{ do: 'clear' }])
  expect(press(wiped.keyboard, { do: 'wipe' }, nowhere).edits).toEqual(writes('今晚放电影'))
  const typed = press(wiped.keyboard, type('1'), nowhere)
  expect(press(typed.keyboard, { do: 'wipe' }, nowhere).edits).toEqual([])
})

test('wiping out begins with the letters that wait', () => {
  const { keyboard, edits } = press(spelling('anq'), { do: 'wipe' }, { ...nowhere, text: '今晚' })
  expect(keyboard.letters).toBe('')
  expect(edits).toEqual([])
})

test('an apostrophe parts letters once, and never comes first', () => {
  const apart: Act = { do: 'apart' }
  expect(press(freshKeyboard('zh'), apart, nowhere).keyboard.letters).toBe('')
  const once = press(spelling('xi'), apart, nowhere).keyboard
  expect(press(once, apart, nowhere).keyboard.letters).toBe("xi'")
})

test('in another field letters that wait are gone; language and habits stay', () => {
  const english = press(freshKeyboard('zh'), { do: 'script' }, nowhere).keyboard
  expect(inAnotherField(english).script).toBe('en')
  expect(inAnotherField(spelling('anquan')).letters).toBe('')
})

const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), maxLength: 40 })

test('backspace undoes letter by letter', () => {
  fc.assert(
    fc.property(letters, text => {
      const erased = Array.from(text).reduce<Keyboard>(
        before => press(before, { do: 'erase' }, nowhere).keyboard,
        spelling(text),
      )
      expect(erased).toEqual(freshKeyboard('zh'))
    }),
  )
})

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>(
    ...(['space', 'apart', 'erase', 'wipe', 'enter', 'shift', 'script'] as const).map(name => ({ do: name })),
  ),
  fc.constantFrom(...'abcxyz，1A').map(type),
)

test('whatever is pressed, no letter is lost and none is written twice', () => {
  fc.assert(
    fc.property(fc.array(acts), pressed => {
      let keyboard = freshKeyboard('zh')
      for (const act of pressed) {
        const waited = keyboard.letters
        const next = press(keyboard, act, nowhere)
        const written = next.edits.map(edit => (edit.do === 'write' ? edit.text : '')).join('')
        const vanished = act.do === 'erase' || act.do === 'wipe'
        if (!vanished && waited !== '') {
          const last = act.do === 'type' ? act.text : act.do === 'space' ? ' ' : ''
          const apart = act.do === 'apart' && !waited.endsWith("'") ? "'" : ''
          expect(written + next.keyboard.letters).toBe(waited + last + apart)
        }
        keyboard = next.keyboard
      }
    }),
  )
})
