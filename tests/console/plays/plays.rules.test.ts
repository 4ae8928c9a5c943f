/** The page of plays: its periods, its order, and what it says of endings and lengths. */
import { expect, test } from 'vitest'
import type { PlaysRow } from '../../../electron/contract/plays.ts'
import {
  byPeriod,
  countOf,
  faultsOf,
  groupingOf,
  isMonth,
  lengthOf,
  sortOf,
  unfinished,
} from '../../../renderer/console/plays/plays.rules.ts'

const row = (title: string, some: Partial<PlaysRow> = {}): PlaysRow => ({
  ...{ period: '2026-11-25', show: title, title, screen: '一食堂', plays: 1, watched: 60 },
  endings: [{ ending: 'complete', count: 1 }],
  ...some,
})

test('rows stand by period, and within it as they are sorted', () => {
  const rows = [row('b', { plays: 2 }), row('a', { watched: 90 }), row('a', { period: '2026-11-24' })]
  const titles = (sort: Parameters<typeof byPeriod>[1]) =>
    byPeriod(rows, sort).map(({ period, rows: some }) => [period, some.map(({ title }) => title)])
  expect(titles('plays')).toEqual([
    ['2026-11-25', ['b', 'a']],
    ['2026-11-24', ['a']],
  ])
  expect(titles('title')[0]).toEqual(['2026-11-25', ['a', 'b']])
  expect(titles('watched')[0]).toEqual(['2026-11-25', ['a', 'b']])
})

test('what stands in the address and means nothing is as usual', () => {
  expect([groupingOf('month'), groupingOf('century'), sortOf('watched'), sortOf('')]).toEqual([
    ...['month', 'day', 'watched', 'plays'],
  ])
})

test('a row says itself whether it is of a day, a month or all', () => {
  expect(['2026-11', '2026-11-25', ''].map(isMonth)).toEqual([true, false, false])
})

test('of what did not come to its end the faults come first', () => {
  const endings = [
    { ending: 'complete' as const, count: 5 },
    { ending: 'left' as const, count: 4 },
    { ending: 'stalled' as const, count: 2 },
    { ending: 'missing' as const, count: 1 },
  ]
  expect(unfinished({ endings }).map(({ ending }) => ending)).toEqual(['stalled', 'missing', 'left'])
  expect([faultsOf({ endings }), countOf({ endings }, 'complete'), countOf({ endings }, 'cut')]).toEqual([
    3, 5, 0,
  ])
})

test('a length is said in the unit that says most', () => {
  expect([45, 754, 12_500].map(lengthOf)).toEqual([
    { unit: 'second', value: 45 },
    { unit: 'minute', value: 13 },
    { unit: 'hour', value: 3.5 },
  ])
})
