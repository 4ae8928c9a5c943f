import { expect, test } from 'vitest'
import {
  isSettled,
  NOTHING_SAID,
  type Step,
  standing,
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
