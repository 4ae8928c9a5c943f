/** The page of passes: its days, and what it says of frames. */
import { expect, test } from 'vitest'
import type { ProofRow } from '../../../electron/contract/proof.ts'
import { dayBefore } from '../../../renderer/console/form/days.rules.ts'
import { byDay, placeNameIn, shareWords, smoothness } from '../../../renderer/console/proof/proof.rules.ts'

const row = (day: string, caption: string): ProofRow => ({
  ...{ day, caption, revision: 1, place: 'yi-shitang', passes: 1, frames: 0, dropped: 0 },
  words: null,
})

test('days go back over the end of a month', () => {
  expect(dayBefore(new Date(2026, 2, 3, 8), 6)).toBe('2026-02-25')
})

test('rows of one day stand together, in their order', () => {
  const days = byDay([row('2026-11-25', 'a'), row('2026-11-25', 'b'), row('2026-11-24', 'a')])
  expect(days.map(({ day, rows }) => [day, rows.map(({ caption }) => caption)])).toEqual([
    ['2026-11-25', ['a', 'b']],
    ['2026-11-24', ['a']],
  ])
})

test('frames nobody looked at are not called smooth', () => {
  expect(smoothness({ frames: 0, dropped: 0 })).toBe('unwatched')
  expect(smoothness({ frames: 60, dropped: 0 })).toBe('smooth')
  expect(smoothness({ frames: 60, dropped: 1 })).toBe('rough')
})

test('a small share is not called nothing', () => {
  expect(shareWords({ frames: 1_000_000, dropped: 1 }, 'en')).toBe('0.01%')
  expect(shareWords({ frames: 1000, dropped: 3 }, 'zh-CN')).toBe('0.3%')
})

test('a place that is gone is named by its identifier', () => {
  expect(placeNameIn([{ id: 'yi-shitang', name: '一食堂' }], 'yi-shitang')).toBe('一食堂')
  expect(placeNameIn([], 'lao-shitang')).toBe('lao-shitang')
})
