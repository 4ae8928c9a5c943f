/** The dictionary's lines are read as they were written. */
import { expect, test } from 'vitest'
import { readDictionary } from '../../../renderer/keyboard/pinyin/dictionary.ts'
import {
  logOf,
  readingOf,
  runOf,
  syllablesOf,
  weightOf,
  wordsOf,
} from '../../../renderer/keyboard/pinyin/format.ts'

test('a reading is read as it was written', () => {
  expect(readingOf(['an', 'quan'])).toBe('AnQuan')
  expect(syllablesOf('AnQuan')).toEqual(['an', 'quan'])
})

test('words are read with their weights, to an eighth', () => {
  const [safe, spring] = wordsOf(
    runOf([
      { text: '安全', share: 1e-3 },
      { text: '暗泉', share: 1e-7 },
    ]),
  )
  expect(safe?.text).toBe('安全')
  expect(Math.abs((safe?.log ?? 0) - Math.log(1e-3))).toBeLessThanOrEqual(0.125)
  expect(spring?.text).toBe('暗泉')
})

test('weights keep within one character, however seldom or often a word is met', () => {
  expect(logOf(weightOf(1e-30))).toBeLessThan(logOf(weightOf(1)))
  expect(weightOf(1)).toMatch(/^[\x20-\x7e]$/)
})

test('a file that is no dictionary is refused with what came', () => {
  expect(() => readDictionary('<!doctype html>')).toThrow('got "<!doctype html>"')
})
