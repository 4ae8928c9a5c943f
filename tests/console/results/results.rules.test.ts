/** What the results page promises of its bars, its tables and its curve. */
import { expect, test } from 'vitest'
import { dishResults, inGroups, turnoutCurve } from '../../../renderer/console/results/results.rules.ts'
import { round as aRound, dish } from '../../support/builders.ts'

const name = { zh: '名', en: '' }
const venues = ['shitang', 'julebu'].map(id => ({ id, name }))
const slots = ['zhoumo', 'zaoban-hou'].map(id => ({ id, name }))
const chess = dish({ id: 'chess', threshold: 40, venues: ['julebu'], slots: ['zaoban-hou'] })
const film = dish({ id: 'film', threshold: 8 })
const song = dish({ id: 'song', threshold: 8 })
const round = { ...aRound({ dishes: [chess, film, song] }), venues, slots }

const cells = [
  [1, 2],
  [3, null],
]
const row = (id: string, orders: number | null) => ({ dish: id, orders, cells, rating: null })

test('the most ordered comes first, few before none, and a bar is measured against the longest figure', () => {
  const results = dishResults({ round, dishes: [row('song', 0), row('chess', null), row('film', 20)] })
  expect(results.map(one => [one.dish.id, one.share, one.thresholdShare, one.missing])).toEqual([
    ['film', 0.5, 0.2, 0],
    ['chess', 0, 1, null],
    ['song', 0, 0.2, 8],
  ])
})

test('a table holds only the venues and slots that could be chosen', () => {
  const [result] = dishResults({ round, dishes: [row('chess', 9)] })
  expect(result?.slots.map(({ id }) => id)).toEqual(['zaoban-hou'])
  expect(result?.rows.map(({ venue, cells }) => [venue.id, cells])).toEqual([['julebu', [null]]])
})

test('the curve starts with nobody, ends at the close, and its top is a round figure', () => {
  const span = { openedAt: '2026-07-01T00:00:00.000Z', closesAt: '2026-07-01T10:00:00.000Z' }
  const curve = turnoutCurve(span, [
    { at: '2026-07-01T05:00:00.000Z', workers: 30 },
    { at: '2026-07-01T06:00:00.000Z', workers: 37 },
  ])
  expect(curve?.top).toBe(38)
  expect(curve?.points.map(({ x }) => x)).toEqual([0, 50, 60, 100])
  expect(curve?.points.at(0)?.y).toBe(100)
  expect(curve?.points.at(-1)?.y).toBe(curve?.points.at(-2)?.y)
})

test('without figures there is no curve', () => {
  expect(turnoutCurve({ openedAt: null, closesAt: '2026-07-01T10:00:00.000Z' }, [])).toBeNull()
})

test('a hash is read in groups of four', () => {
  expect(inGroups('0123456789ab')).toBe('0123 4567 89ab')
})
