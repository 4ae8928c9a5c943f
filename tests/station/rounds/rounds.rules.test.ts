import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  picksFault,
  publishableCells,
  publishedResults,
} from '../../../electron/station/rounds/rounds.rules.ts'
import { dish, round, roundSettings } from '../../support/builders.ts'

const pick = { dish: 'xiangqi', venue: 'shitang', slot: 'zhoumo' }
const menu = round({
  settings: roundSettings({ picksPerWorker: 2, capPerCategory: 1, tallyVisible: true }),
  dishes: [dish(), dish({ id: 'weiqi' }), dish({ id: 'lanqiu', category: 'tiyu' })],
})

test.each([
  ['an order needs a pick', [], 'none'],
  [
    'an order holds no more picks than the round allows',
    [pick, { ...pick, dish: 'weiqi' }, { ...pick, dish: 'lanqiu' }],
    'too-many',
  ],
  ['a dish is picked once', [pick, pick], 'twice'],
  ['what is not on the menu cannot be picked', [{ ...pick, dish: 'dianying' }], 'not-on-menu'],
  ['a dish is served only at its venues', [{ ...pick, venue: 'jidian' }], 'venue'],
  ['a dish is served only in its slots', [{ ...pick, slot: 'yeban' }], 'slot'],
  ['a category has its cap', [pick, { ...pick, dish: 'weiqi' }], 'category-cap'],
  ['picks that fit are fine', [pick, { ...pick, dish: 'lanqiu' }], null],
] as const)('%s', (_, picks, fault) => {
  expect(picksFault(menu, picks)).toBe(fault)
})

test('a count under five is not published, zero is', () => {
  const orders = new Map([['xiangqi', 4]])
  const { tally, turnout } = publishedResults(menu, { turnout: 4, orders })
  expect(tally).toContainEqual({ dish: 'xiangqi', orders: null })
  expect(tally).toContainEqual({ dish: 'weiqi', orders: 0 })
  expect(turnout).toBeNull()
})

test('an open round that hides its tally publishes neither tally nor turnout', () => {
  const hiding = round({ settings: roundSettings() })
  const results = publishedResults(hiding, { turnout: 90, orders: new Map([['xiangqi', 90]]) })
  expect([results.tally, results.turnout]).toEqual([null, null])
})

test.each([
  ['one small cell takes the next smallest along', [[7, 2, 0, 9]], [[null, null, 0, 9]]],
  ['two small ones that are five together are enough', [[3, 4, 9]], [[null, null, 9]]],
  [
    'two that are less are not',
    [
      [1, 1],
      [8, 12],
    ],
    [
      [null, null],
      [null, 12],
    ],
  ],
  ['without a small cell nothing is hidden', [[5, 0, 12]], [[5, 0, 12]]],
] as Array<[string, number[][], Array<Array<number | null>>]>)(
  'of the cells of an item %s',
  (_, cells, told) => {
    expect(publishableCells(cells)).toEqual(told)
  },
)

test('no hidden cell follows from the sum and the cells that are told', () => {
  const anyCells = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(anyCells, cells => {
      const told = publishableCells([cells]).flat()
      const hidden = cells.filter((_, at) => told[at] === null)
      for (const count of told) if (count !== null) expect(count === 0 || count >= 5).toBe(true)
      const sum = hidden.reduce((total, count) => total + count, 0)
      const allHidden = cells.every((count, at) => count === 0 || told[at] === null)
      expect(hidden.length === 0 || allHidden || (hidden.length > 1 && sum >= 5)).toBe(true)
    }),
  )
})

test('with one pick a worker, turnout and the other items do not tell a small count', () => {
  const one = round({ ...menu, settings: roundSettings({ picksPerWorker: 1, tallyVisible: true }) })
  const orders = new Map([
    ['xiangqi', 1],
    ['weiqi', 7],
    ['lanqiu', 20],
  ])
  expect(publishedResults(one, { turnout: 28, orders }).tally).toEqual([
    { dish: 'lanqiu', orders: 20 },
    { dish: 'xiangqi', orders: null },
    { dish: 'weiqi', orders: null },
  ])
})
