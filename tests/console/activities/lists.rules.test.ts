/** What the catalogue's lists promise: entries in use stay, and two people lose nothing. */
import { expect, test } from 'vitest'
import type { CatalogueLists } from '../../../electron/contract/activities.ts'
import {
  checkLists,
  type ListsValues,
  mergedLists,
  movedBy,
  renamedTwice,
  usersOf,
  valuesOf,
  withEntry,
} from '../../../renderer/console/activities/lists/lists.rules.ts'
import { activityDraft } from '../../support/builders.ts'

const entry = (id: string, zh = id, en = '') => ({ id, name: { zh, en } })
const lists = (...venues: CatalogueLists['venues']): CatalogueLists => ({
  categories: [{ ...entry('qipai', '棋牌'), pictogram: 'chess' }],
  venues,
  slots: [entry('zhoumo', '周末')],
})

const base = lists(entry('a'), entry('b'), entry('c'))
const mine = (...venues: CatalogueLists['venues']): ListsValues => ({ ...lists(...venues), base })
const together = (here: CatalogueLists['venues'], there: CatalogueLists['venues']) =>
  mergedLists(mine(...here), lists(...there)).venues.map(({ name }) => name.zh)

test('what either of two people added or renamed stays', () => {
  const here = [entry('a', '大食堂'), entry('b'), entry('c'), entry('x', '井口')]
  const there = [entry('a'), entry('b', '二食堂'), entry('c'), entry('y', '球场')]
  expect(together(here, there)).toEqual(['大食堂', '二食堂', 'c', '球场', '井口'])
})

test('what one removed is gone, unless the other changed it meanwhile', () => {
  expect(together([entry('a'), entry('c')], [entry('a'), entry('b'), entry('c')])).toEqual(['a', 'c'])
  expect(together([entry('a'), entry('b'), entry('c')], [entry('b'), entry('c')])).toEqual(['b', 'c'])
  expect(together([entry('a'), entry('c')], [entry('a'), entry('b', '新')])).toEqual(['a', '新'])
})

test('the order is mine if I moved anything, and theirs if I did not', () => {
  const moved = [entry('c'), entry('a'), entry('b')]
  const same = [entry('a'), entry('b'), entry('c')]
  expect(together(moved, [...same, entry('y')])).toEqual(['c', 'a', 'b', 'y'])
  expect(together([...same, entry('x')], moved)).toEqual(['c', 'a', 'b', 'x'])
})

test('two names of one entry go together field by field, and one that both changed is mine and is told', () => {
  const values = mine(entry('a', '大食堂'), entry('b', '我的'), entry('c'))
  const theirs = lists(entry('a', 'a', 'Canteen'), entry('b', '他们的'), entry('c'))
  expect(mergedLists(values, theirs).venues.slice(0, 2)).toEqual([
    entry('a', '大食堂', 'Canteen'),
    entry('b', '我的'),
  ])
  expect(renamedTwice(values, theirs)).toEqual([{ mine: '我的', theirs: '他们的' }])
})

test('after both went together there is nothing newer', () => {
  const theirs = lists(entry('a'), entry('b'), entry('c'), entry('y'))
  expect(mergedLists(mine(entry('a', '新'), entry('b'), entry('c')), theirs).base).toEqual(theirs)
})

test('a pictogram that was chosen here stays', () => {
  const values: ListsValues = {
    ...mine(entry('a'), entry('b'), entry('c')),
    categories: [{ ...entry('qipai', '棋牌'), pictogram: 'sport' }],
  }
  const renamed = { ...base, categories: [{ ...entry('qipai', '下棋'), pictogram: 'chess' as const }] }
  expect(mergedLists(values, renamed).categories).toEqual([{ ...entry('qipai', '下棋'), pictogram: 'sport' }])
})

test('an entry names the activities that use it, retired ones too', () => {
  const activity = (id: string, venues: string[], retired = false) => ({
    ...{ ...activityDraft({ venues }), id, retired, revision: 1 },
  })
  const all = [activity('one', ['a']), activity('two', ['b']), activity('three', ['a', 'b'], true)]
  expect(usersOf(all, 'a').map(({ id }) => id)).toEqual(['one', 'three'])
  expect(usersOf(all, 'qipai')).toHaveLength(3)
  expect(usersOf(all, 'c')).toEqual([])
})

test('an entry moves by one place', () => {
  expect(movedBy(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(movedBy(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
})

test('a removed entry comes back once, as it was', () => {
  const back = withEntry(mine(entry('b'), entry('c')), 'a')
  expect(back.venues.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  expect(withEntry(back, 'a')).toEqual(back)
})

test('a list needs an entry, each with a name of its own', () => {
  const check = (...venues: CatalogueLists['venues']) =>
    checkLists({ ...valuesOf(base), venues }, { revision: 3 }).error?.issues.map(({ path }) => path.join('.'))
  expect(check()).toEqual(['venues'])
  expect(check(entry('a', ''))).toEqual(['venues.0.name.zh'])
  expect(check(entry('a', 'Hall'), entry('b', 'hall'))).toEqual(['venues.1.name.zh'])
  expect(check(entry('a'))).toBeUndefined()
})
