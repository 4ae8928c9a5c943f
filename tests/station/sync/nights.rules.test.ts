/** When the nightly sync may run. */
import { expect, test } from 'vitest'
import { beginsAt, nightAt } from '../../../electron/station/sync/nights.rules.ts'

const late = { from: '01:00', to: '05:00' }
const overMidnight = { from: '23:00', to: '02:00' }
const at = (text: string) => new Date(text)

test.each([
  [late, '2026-11-25T00:59:59', null],
  [late, '2026-11-25T01:00:00', '2026-11-25'],
  [late, '2026-11-25T04:59:59', '2026-11-25'],
  [late, '2026-11-25T05:00:00', null],
  [overMidnight, '2026-11-25T22:59:59', null],
  [overMidnight, '2026-11-25T23:30:00', '2026-11-25'],
  [overMidnight, '2026-11-26T01:30:00', '2026-11-25'],
  [overMidnight, '2026-11-26T02:00:00', null],
])('in the window %j it is at %s the night of %s', (window, now, key) => {
  expect(nightAt(at(now), window)?.key ?? null).toBe(key)
})

test('a clock that jumps to 1970 or ten years ahead still has its nights', () => {
  expect(nightAt(at('1970-01-02T02:00:00'), late)?.key).toBe('1970-01-02')
  expect(nightAt(at('2036-02-29T02:00:00'), late)?.key).toBe('2036-02-29')
})

test('each station begins somewhere in the first half hour', () => {
  const night = nightAt(at('2026-11-25T02:00:00'), late)
  if (!night) throw new Error('no night')
  expect(beginsAt(night, 0)).toEqual(at('2026-11-25T01:00:00'))
  expect(beginsAt(night, 0.5)).toEqual(at('2026-11-25T01:15:00'))
  const short = nightAt(at('2026-11-25T01:00:05'), { from: '01:00', to: '01:10' })
  if (!short) throw new Error('no night')
  expect(beginsAt(short, 1)).toEqual(at('2026-11-25T01:05:00'))
})
