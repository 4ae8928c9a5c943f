/** What is offered for letters, and in which order. */
import { expect, test } from 'vitest'
import { candidatesOf } from '../../../renderer/keyboard/pinyin/candidates.rules.ts'
import { choose, compose, NO_HABITS } from '../../../renderer/keyboard/pinyin/habits.rules.ts'
import { dictionaryOf } from './small.ts'

const DICTIONARY = dictionaryOf({
  an: ['按', '安'],
  quan: ['全', '权'],
  sheng: ['生'],
  chan: ['产'],
  mao: ['帽'],
  nv: ['女'],
  xi: ['西'],
  xian: ['先'],
  'an quan': ['安全', '暗泉'],
  'sheng chan': ['生产', '盛产'],
  'an quan sheng chan': ['安全生产'],
  'xi an': ['西安'],
})
const offer = (letters: string, habits = NO_HABITS) => candidatesOf(letters, DICTIONARY, habits)
const texts = (letters: string, habits = NO_HABITS) => offer(letters, habits).map(({ text }) => text)

test('a word is found by all its letters, by its initials, and by both mixed', () => {
  for (const letters of ['anquanshengchan', 'aqsc', 'anqsc', 'anquansc']) {
    expect(texts(letters)[0], letters).toBe('安全生产')
  }
})

test('an unfinished syllable already finds its words', () => {
  expect(texts('anqua')).toContain('安全')
})

test('words in a row are put together where no single word takes all letters', () => {
  expect(texts('shengchananquan')[0]).toBe('生产安全')
})

test('what takes fewer letters comes later, and says how many it takes', () => {
  expect(offer('anquanmao').slice(0, 2)).toEqual([
    { text: '安全帽', letters: 9 },
    { text: '暗泉帽', letters: 9 },
  ])
  expect(offer('anquanmao')).toContainEqual({ text: '安全', letters: 6 })
})

test('an apostrophe decides between two ways of parting', () => {
  expect(texts('xian')[0]).toBe('先')
  expect(texts("xi'an")[0]).toBe('西安')
  expect(texts("xi'an")).not.toContain('先')
})

test('ü is typed as v', () => {
  expect(texts('nv')[0]).toBe('女')
})

test('an initial inside of a syllable is no word of its own', () => {
  expect(offer('shengchan').map(({ letters }) => letters)).not.toContain(1)
})

test('what was chosen last comes first, but never before what takes more letters', () => {
  const habits = choose(choose(NO_HABITS, '暗泉'), '权')
  expect(texts('anquan', habits)[0]).toBe('暗泉')
  expect(texts('quan', habits)[0]).toBe('权')
  expect(texts('anquanshengchan', habits)[0]).toBe('安全生产')
})

test('a phrase of chosen parts is offered as one', () => {
  const habits = compose(NO_HABITS, 'anmao', ['安', '帽'])
  expect(offer('anmao', habits)[0]).toEqual({ text: '安帽', letters: 5 })
})

test('habits are bounded', () => {
  const many = Array.from({ length: 1000 }, (_, index) => `${index}`)
  expect(many.reduce(choose, NO_HABITS).recent.length).toBeLessThanOrEqual(300)
})

test('letters that spell nothing offer nothing', () => {
  expect(offer('iii')).toEqual([])
  expect(offer('')).toEqual([])
})
