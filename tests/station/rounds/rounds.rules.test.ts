import { expect, test } from 'vitest'
import { picksFault, publishedResults } from '../../../electron/station/rounds/rounds.rules.ts'
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
