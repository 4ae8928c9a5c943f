/** Writing at a caret: what is selected gives way, and what was written can be taken back. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clear, erase, type Written, write } from '../../renderer/keyboard/caret.rules.ts'

const at = (text: string, start: number, end = start): Written => ({ text, start, end })

test('what is written stands at the caret, which goes behind it', () => {
  expect(write(at('入井', 1), '不')).toEqual(at('入不井', 2))
})

test('what is selected gives way to what is written', () => {
  expect(write(at('今天停电', 2, 4), '停水')).toEqual(at('今天停水', 4))
})

test('what is beyond the limit of the field stays out, and no character is cut in two', () => {
  expect(write(at('一二', 2), '三四五', 4)).toEqual(at('一二三四', 4))
  expect(write(at('一二三', 3), '😀', 4)).toEqual(at('一二三', 3))
})

test('backspace takes what is selected, else what a person sees as one character', () => {
  expect(erase(at('今天停电', 2, 4))).toEqual(at('今天', 2))
  expect(erase(at('安全👨‍👩‍👧', 10))).toEqual(at('安全', 2))
  expect(erase(at('安全', 0))).toEqual(at('安全', 0))
})

test('clearing leaves nothing', () => {
  expect(clear()).toEqual(at('', 0))
})

const written = fc
  .tuple(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat())
  .map(([text, one, other]): Written => {
    const places = [one % (text.length + 1), other % (text.length + 1)]
    return { text, start: Math.min(...places), end: Math.max(...places) }
  })

test('backspace undoes any word that was written', () => {
  const words = fc.array(fc.constantFrom('安', '全', '，', 'a', '1', ' '), { minLength: 1 })
  fc.assert(
    fc.property(words, fc.constantFrom('', '停电', 'ab'), (characters, before) => {
      const start = at(before, before.length)
      const full = write(start, characters.join(''))
      expect(characters.reduce(erase, full)).toEqual(start)
    }),
  )
})

test('the caret never leaves the text, whatever is written and taken back', () => {
  fc.assert(
    fc.property(written, fc.string({ unit: 'grapheme' }), fc.nat(20), (before, words, limit) => {
      for (const { text, start, end } of [write(before, words, limit), erase(before)]) {
        expect(start).toBe(end)
        expect(start).toBeGreaterThanOrEqual(0)
        expect(start).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})
