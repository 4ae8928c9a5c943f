/** How far our clock is from that of a source, as its answers tell. */
import { expect, test } from 'vitest'
import { narrowed } from '../../../electron/station/sync/difference.rules.ts'

const dated = Date.UTC(2026, 6, 21, 8)
const answer = (at: number, some: object = {}) => ({
  ...{ date: new Date(dated).toUTCString(), age: undefined, at: dated + at, took: 20 },
  ...some,
})

test('one answer leaves the second of its date, and the time that it took', () => {
  expect(narrowed(null, answer(400), 'http://a/')).toEqual({
    ...{ low: -620, high: 400, source: 'http://a/', at: dated + 400 },
  })
})

test('several answers of a source narrow it down, and those of another one begin anew', () => {
  const first = narrowed(null, answer(400), 'http://a/')
  const second = narrowed(first, answer(1_300, { date: new Date(dated + 1_000).toUTCString() }), 'http://a/')
  expect(second).toMatchObject({ low: -620, high: 300 })
  expect(narrowed(second, answer(5_000), 'http://b/')).toMatchObject({ low: 3_980, high: 5_000 })
})

test('where answers contradict each other a clock was set, and the last holds', () => {
  const before = narrowed(null, answer(400), 'http://a/')
  expect(narrowed(before, answer(90_000), 'http://a/')).toMatchObject({ low: 88_980, high: 90_000 })
})

test('an answer without a date, with a senseless one, or out of a cache tells nothing', () => {
  const before = narrowed(null, answer(400), 'http://a/')
  for (const some of [{ date: undefined }, { date: 'yesterday' }, { age: '30' }])
    expect(narrowed(before, answer(99_000, some), 'http://a/')).toEqual(before)
})
