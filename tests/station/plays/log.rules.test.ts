/** Endings of plays become rows: one for each show on a screen within a period. */
import { expect, test } from 'vitest'
import { rowsOf, totalOf } from '../../../electron/station/plays/log.rules.ts'

const ended = (ending: 'complete' | 'left', some: object = {}) => ({
  ...{
    period: '2026-11',
    show: 'a',
    screen: '一食堂',
    ending,
    count: 2,
    watched: 100,
    last: 1,
    title: '旧名',
  },
  ...some,
})

test('one row tells all endings of a show on a screen, under its last title', () => {
  const rows = rowsOf([
    ended('left'),
    ended('complete', { count: 3, last: 9, title: '新名' }),
    ended('complete', { screen: '二食堂' }),
    ended('complete', { period: '2026-12' }),
  ])
  expect(rows.map(({ period, screen, title, plays }) => [period, screen, title, plays])).toEqual([
    ['2026-12', '一食堂', '旧名', 2],
    ['2026-11', '一食堂', '新名', 5],
    ['2026-11', '二食堂', '旧名', 2],
  ])
  expect(rows[1]?.endings).toEqual([
    { ending: 'complete', count: 3 },
    { ending: 'left', count: 2 },
  ])
  expect(totalOf(rows)).toMatchObject({ rows: 3, plays: 9, watched: 400 })
})
