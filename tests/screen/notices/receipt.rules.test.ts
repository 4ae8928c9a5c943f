import { expect, test } from 'vitest'
import {
  isSettled,
  NOTHING_SAID,
  openTouch,
  type Step,
  standing,
  type Word,
  wordOf,
} from '../../../renderer/screen/notices/receipt/receipt.rules.ts'

const after = (...steps: Step[]) => steps.reduce(standing, NOTHING_SAID)

test('after a touch the button rests, and the word goes before it does', () => {
  const touched = after({ type: 'send' }, { type: 'say', word: 'touched' })
  expect(touched).toEqual({ sending: false, said: { word: 'touched', turn: 1 }, resting: true })
  const quiet = standing(touched, { type: 'quiet' })
  expect(quiet).toMatchObject({ said: null, resting: true })
  expect(standing(quiet, { type: 'rested' }).resting).toBe(false)
})

test('a card leaves the button as it is, so that the next one may touch', () => {
  expect(after({ type: 'say', word: 'confirmed' }).resting).toBe(false)
  expect(after({ type: 'say', word: 'touched' }, { type: 'say', word: 'confirmed' }).resting).toBe(true)
})

test('the same word said twice is another saying', () => {
  const twice = after({ type: 'say', word: 'unreadable' }, { type: 'say', word: 'unreadable' })
  expect(twice.said?.turn).toBe(2)
})

test('whoever need not try again is told so, and every other refusal asks for another try', () => {
  expect(['ALREADY_CONFIRMED', 'NOT_LISTED', 'NOTICE_DOWN'].map(code => isSettled(wordOf(code)))).toEqual([
    true,
    true,
    true,
  ])
  expect(['UNREADABLE', 'NOT_RECORDED', 'UNREACHABLE'].map(code => isSettled(wordOf(code)))).toEqual([
    false,
    false,
    false,
  ])
  expect(wordOf('ORDERING_CLOSED')).toBe('failed')
})

test('a touch whose answer was lost goes again as the same one; after a touch that is over the next is another', () => {
  let ids = 0
  const touch = openTouch(() => `touch-${++ids}`)
  const idsAfter = (...words: Word[]) =>
    words.map(word => {
      touch.said(word)
      return touch.id()
    })
  expect(touch.id()).toBe('touch-1')
  expect(idsAfter('failed', 'failed')).toEqual(['touch-1', 'touch-1'])
  expect(idsAfter('touched', 'pause', 'down')).toEqual(['touch-2', 'touch-3', 'touch-4'])
})
