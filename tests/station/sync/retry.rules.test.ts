/** How long a source is left in peace. */
import { expect, test } from 'vitest'
import { askedWait, waitBefore } from '../../../electron/station/sync/retry.rules.ts'

const now = new Date('2026-11-25T01:00:00Z')

test.each([
  ['7', 7_000],
  ['Wed, 25 Nov 2026 01:00:30 GMT', 30_000],
  ['Wed, 25 Nov 2026 00:00:00 GMT', 0],
  ['soon', null],
  [undefined, null],
])('Retry-After %s asks for %s ms', (header, wait) => {
  expect(askedWait(header, now)).toBe(wait)
})

test('each failure doubles the wait, up to a minute, spread by half', () => {
  const longest = [1, 2, 3, 4, 12].map(failures => waitBefore(failures, null, () => 1))
  expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 60_000])
  expect(waitBefore(3, null, () => 0)).toBe(2_000)
})

test('a source that asks for a wait gets it, but not a whole night', () => {
  expect(waitBefore(1, 7_000, () => 0)).toBe(7_000)
  expect(waitBefore(1, 9e9, () => 0)).toBe(900_000)
})
