/** The dictionary as it is shipped: small, with its licence, and good enough for everyday captions and notices. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { candidatesOf } from '../../renderer/keyboard/pinyin/candidates.rules.ts'
import { readDictionary } from '../../renderer/keyboard/pinyin/dictionary.ts'
import { NO_HABITS } from '../../renderer/keyboard/pinyin/habits.rules.ts'
import { PHRASES } from './phrases.ts'

const FILE = join(import.meta.dirname, '../../resources/keyboard/dictionary.txt')
const text = readFileSync(FILE, 'utf8')
const dictionary = readDictionary(text)

const lettersOf = (word: string) => pinyin(word, { toneType: 'none', type: 'array', v: true }).join('')
const placeOf = (word: string) =>
  candidatesOf(lettersOf(word), dictionary, NO_HABITS).findIndex(candidate => candidate.text === word)

test('it says where its words come from', () => {
  expect(text.split('\n', 2).join(' ')).toMatch(/@pinyin-pro\/data .*ISC.*MIT/)
})

test('it is small enough to lie beside the page', () => {
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_500_000)
  expect(gzipSync(text).length).toBeLessThanOrEqual(500_000)
})

test('every word of everyday captions and notices is among the first five, nine of ten are the first', () => {
  const words = PHRASES.flatMap(phrase => phrase.split(' '))
  const places = words.map(word => ({ word, place: placeOf(word) }))
  expect(PHRASES).toHaveLength(60)
  expect(places.filter(({ place }) => place < 0 || place > 4)).toEqual([])
  expect(places.filter(({ place }) => place === 0).length / words.length).toBeGreaterThan(0.9)
})

test('three of four such phrases are right when typed through without a stop', () => {
  const right = PHRASES.map(phrase => phrase.replaceAll(' ', '')).filter(phrase => placeOf(phrase) === 0)
  expect(right.length / PHRASES.length).toBeGreaterThan(0.75)
})

test('initials find the words of the mine', () => {
  const found = (letters: string) => candidatesOf(letters, dictionary, NO_HABITS)[0]?.text
  expect(['aqsc', 'anqsc', 'wscx', 'zjq'].map(found)).toEqual(['安全生产', '安全生产', '瓦斯超限', '自救器'])
})

test('characters are found by each of their readings', () => {
  const all = (letters: string) =>
    candidatesOf(letters, dictionary, NO_HABITS).map(candidate => candidate.text)
  expect(all('zhang')).toContain('长')
  expect(all('hang')).toContain('行')
  expect(all('bu')[0]).toBe('不')
  expect(all('nv')[0]).toBe('女')
})

test('any letters are answered, and every answer takes some of them', () => {
  const unit = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz'")
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), letters => {
      for (const candidate of candidatesOf(letters, dictionary, NO_HABITS)) {
        expect(candidate.letters).toBeGreaterThan(0)
        expect(candidate.letters).toBeLessThanOrEqual(letters.length)
      }
    }),
  )
})
