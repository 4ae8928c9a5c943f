/** What a technician sees of a swipe: each key as the reader pressed it. */
import { expect, test } from 'vitest'
import type { KeyTurn } from '../../renderer/reader/keyTurn.ts'
import {
  NOTHING_RECORDED,
  paceOf,
  recordKey,
  recordSilence,
  type Swipe,
  swipeOf,
} from '../../renderer/reader/swipe.rules.ts'

type Press = Partial<KeyTurn> & { key: string }
const press = (key: string, some: Partial<KeyTurn> = {}): Press[] => [
  { key, ...some },
  { key, type: 'up', ...some },
]
const alt = (digits: string): Press[] => [
  { key: 'Alt', code: 'AltLeft', alt: true },
  ...[...digits].flatMap(digit => press(digit, { code: `Numpad${digit}`, alt: true })),
  { key: 'Alt', code: 'AltLeft', type: 'up' },
]

/** All keys turn 5 ms apart. */
const swiped = (presses: readonly Press[]) => {
  const swipes: Swipe[] = []
  let recording = NOTHING_RECORDED
  let at = 1_000
  for (const one of presses) {
    at += 5
    recording = recordKey(recording, { type: 'down', code: '', alt: false, at, ...one })
    const swipe = swipeOf(recording)
    if (swipe) swipes.push(swipe)
  }
  const silent = swipeOf(recordSilence(recording, at + 300))
  return silent ? [...swipes, silent] : swipes
}

const card = [...'1A2b'].flatMap(key => press(key))

test('every key is there with its pace, and what ended the card', () => {
  const [swipe] = swiped([...card, ...press('Enter')])
  expect(swipe).toMatchObject({ text: '1A2b', ending: 'Enter', whole: true })
  expect(swipe?.strokes.map(({ key, gapMs }) => [key, gapMs])).toEqual([
    ['1', null],
    ['A', 10],
    ['2', 10],
    ['b', 10],
    ['Enter', 10],
  ])
  expect(swipe && paceOf(swipe)).toEqual({ from: 10, to: 10 })
})

test('Tab, and nothing at all, are endings too', () => {
  expect(swiped([...card, ...press('Tab')])).toMatchObject([{ text: '1A2b', ending: 'Tab' }])
  expect(swiped(card)).toMatchObject([{ text: '1A2b', ending: 'none' }])
})

test('an ALT code is one key, with the digits that made it', () => {
  const [swipe] = swiped([...alt('049'), ...alt('050'), ...alt('051'), ...alt('013')])
  expect(swipe).toMatchObject({ text: '123', ending: 'Enter' })
  expect(swipe?.strokes.map(({ key, altCode }) => [key, altCode])).toEqual([
    ['1', '049'],
    ['2', '050'],
    ['3', '051'],
    ['Enter', '013'],
  ])
})

test('the second Enter of a card, and a second card, belong to neither', () => {
  const swipes = swiped([...card, ...press('Enter'), ...press('Enter'), ...card, ...press('Enter')])
  expect(swipes.map(({ text }) => text)).toEqual(['1A2b', '1A2b'])
  expect(swipes[1]?.strokes).toHaveLength(5)
})

test('of ten thousand characters nothing is kept', () => {
  const swipes = swiped(Array.from({ length: 10_000 }, () => ({ key: '9' })))
  expect(swipes).toMatchObject([{ text: '', whole: false }])
  expect(swipes[0]?.strokes.length).toBeLessThan(70)
})

test('what a hand types is no swipe', () => {
  const slow = [...'1234'].map((key, at): Press => ({ key, at: 2_000 + 300 * at }))
  expect(swiped(slow)).toEqual([])
})
