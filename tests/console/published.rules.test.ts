/** What lists of captions and notices promise: filters, counts, writers and running order. */
import { expect, test } from 'vitest'
import {
  countsOf,
  moved,
  OPEN_SIEVE,
  passes,
  sieveOf,
  writersOf,
} from '../../renderer/console/form/published.rules.ts'
import { anItem, approvedBy, LI, proposedBy, WANG } from './items.ts'

const live = anItem('live', { state: 'live', ...approvedBy(WANG, LI) })
const changed = anItem('changed', {
  state: 'live',
  ...approvedBy(WANG, LI),
  ...proposedBy(WANG, 'submitted'),
})
const draft = anItem('draft', { state: 'draft', level: 'red', ...proposedBy(LI, 'draft') })
const items = [live, changed, draft]

const ids = (sieve: Partial<typeof OPEN_SIEVE>) =>
  items.filter(item => passes(item, { ...OPEN_SIEVE, ...sieve })).map(({ id }) => id)

test('a live item whose change waits for approval is found under both', () => {
  expect(ids({ state: 'live' })).toEqual(['live', 'changed'])
  expect(ids({ state: 'submitted' })).toEqual(['changed'])
  expect(countsOf(items)).toMatchObject({ all: 3, live: 2, submitted: 1, draft: 1, returned: 0 })
})

test('filters of state, level and writer work together', () => {
  expect(ids({ level: 'red' })).toEqual(['draft'])
  expect(ids({ writer: LI.id })).toEqual(['live', 'draft'])
  expect(ids({ writer: LI.id, state: 'live' })).toEqual(['live'])
})

test('an address names filters, and what no list knows is passed by', () => {
  expect(sieveOf({ state: 'live', level: 'red', writer: 'li' })).toEqual({
    state: 'live',
    level: 'red',
    writer: 'li',
  })
  expect(sieveOf({ state: 'gone', level: 'pink', writer: 'all' })).toEqual(OPEN_SIEVE)
})

test('the writer is who wrote the newest words, and each is named once', () => {
  expect(writersOf(items)).toEqual([LI, WANG])
})

const order = ['a', 'b', 'c', 'd', 'e']
const set = (...some: string[]) => new Set(some)

test('an item changes places with its neighbour in sight and leaves hidden ones where they are', () => {
  expect(moved(order, ['a', 'c', 'e'], set('c'), 'up')).toEqual(['c', 'b', 'a', 'd', 'e'])
  expect(moved(order, order, set('b'), 'down')).toEqual(['a', 'c', 'b', 'd', 'e'])
})

test('several items move together and keep their order', () => {
  expect(moved(order, order, set('b', 'c'), 'up')).toEqual(['b', 'c', 'a', 'd', 'e'])
  expect(moved(order, order, set('b', 'd'), 'down')).toEqual(['a', 'c', 'b', 'e', 'd'])
  expect(moved(order, order, set('d', 'e'), 'top')).toEqual(['d', 'e', 'a', 'b', 'c'])
})

test('the first cannot move up, the last not down, and nothing moves when nothing is chosen', () => {
  expect(moved(order, order, set('a'), 'up')).toBeNull()
  expect(moved(order, order, set('a', 'b'), 'up')).toBeNull()
  expect(moved(order, order, set('e'), 'down')).toBeNull()
  expect(moved(order, order, set('a'), 'top')).toBeNull()
  expect(moved(order, order, set(), 'down')).toBeNull()
})
