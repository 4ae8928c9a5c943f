/** Sizes and shares as the console says them. */
import { expect, test } from 'vitest'
import { percentOf, sizeWords } from '../../renderer/console/desk/figures.rules.ts'

test.each([
  [1_234_000_000_000, '1.2 TB'],
  [381_000_000_000, '381 GB'],
  [5_240_000_000, '5.2 GB'],
  [499_900_000, '500 MB'],
  [12_000, '12 kB'],
  [0, '0 kB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes, 'en')).toBe(words)
})

test('a disk with something on it is not empty, and one with room is not full', () => {
  expect([percentOf(1, 1_000_000), percentOf(999_999, 1_000_000), percentOf(5, 5), percentOf(0, 0)]).toEqual([
    1, 99, 100, 0,
  ])
})
