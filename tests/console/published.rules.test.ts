/** What lists of captions and notices promise: filters, counts and running order. */
import { expect, test } from 'vitest'
import type { ItemState } from '../../electron/contract/common.ts'
import { countsOf, filtered, moved } from '../../renderer/console/form/published.rules.ts'

const item = (id: string, state: ItemState) => ({ id, state })
const items = [item('a', 'live'), item('b', 'withdrawn'), item('c', 'live'), item('d', 'waiting')]

test('a filter shows the items of one state and counts those of each', () => {
  expect(filtered(items, 'live').map(({ id }) => id)).toEqual(['a', 'c'])
  expect(filtered(items, 'all')).toHaveLength(4)
  expect(countsOf(items)).toEqual({ all: 4, live: 2, waiting: 1, ended: 0, withdrawn: 1 })
})

test('an item changes places with its neighbour in sight and leaves hidden ones where they are', () => {
  expect(moved(['a', 'b', 'c', 'd'], ['a', 'c'], 'c', -1)).toEqual(['c', 'b', 'a', 'd'])
  expect(moved(['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'], 'b', 1)).toEqual(['a', 'c', 'b', 'd'])
})

test('the first item cannot move up, the last not down, an unknown one not at all', () => {
  expect(moved(['a', 'b'], ['a', 'b'], 'a', -1)).toBeNull()
  expect(moved(['a', 'b'], ['a', 'b'], 'b', 1)).toBeNull()
  expect(moved(['a', 'b'], ['a', 'b'], 'x', 1)).toBeNull()
})
