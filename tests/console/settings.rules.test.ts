/** What the settings' form promises: it knows what changed, and two people's changes go together. */
import { expect, test } from 'vitest'
import { problemsOf } from '../../renderer/console/form/problem.rules.ts'
import {
  changedSections,
  checkSite,
  entryOf,
  fieldOf,
  mergedWith,
  type SiteValues,
  sectionsBetween,
  valuesOf,
  wrongSections,
} from '../../renderer/console/settings/site.rules.ts'
import { piecesOf, stretchAfter } from '../../renderer/console/settings/stretch.rules.ts'
import { site } from '../support/builders.ts'

const values = (some: Partial<SiteValues> = {}): SiteValues => ({ ...valuesOf(site()), ...some })

test('settings that were opened and not touched are sent as they were, and nothing counts as changed', () => {
  const { updatedAt: _, ...sent } = site()
  expect(checkSite(values()).data).toEqual(sent)
  expect(changedSections(values())).toEqual([])
})

test('a section with a change is named, and no longer when the change was taken back', () => {
  const { idle, screen } = values()
  expect(changedSections(values({ idle: { ...idle, seconds: 45 }, mine: '新矿' }))).toEqual(['site', 'idle'])
  expect(changedSections(values({ screen: { ...screen, tags: ['公寓'] } }))).toEqual(['screen'])
  expect(changedSections(values({ idle: { ...idle }, mine: '九龙矿' }))).toEqual([])
})

test('a day that is cleared hides the counter and counts as a change', () => {
  expect(checkSite(values({ safeSince: '' })).data?.safeSince).toBeNull()
  expect(changedSections(values({ safeSince: '' }))).toEqual(['site'])
})

test('what is wrong marks its section, also deep within a list', () => {
  const meals = [
    { name: '午餐', start: '11:00', end: '13:00' },
    { name: '', start: '12:00', end: '14:00' },
  ]
  const problems = problemsOf(checkSite(values({ meals, mine: '' })).error?.issues ?? [])
  expect(Object.keys(problems).sort()).toEqual(['meals.1.end', 'meals.1.name', 'mine'])
  expect(wrongSections(problems)).toEqual(['site', 'times'])
  const named = meals.map(meal => ({ ...meal, name: '餐' }))
  expect(problemsOf(checkSite(values({ meals: named })).error?.issues ?? [])).toEqual({
    'meals.1.end': { kind: 'overlap', limit: 0 },
  })
})

test('what two people changed goes together: mine where I changed something, theirs elsewhere', () => {
  const { idle, sound } = site()
  const theirs = site({ revision: 2, idle: { ...idle, staffSeconds: 300 }, mine: '他们的矿' })
  const mine = values({ idle: { ...idle, seconds: 60 }, sound: { ...sound, volume: 40 } })
  const merged = mergedWith(theirs, mine)
  expect(merged).toMatchObject({ mine: '他们的矿', sound: { volume: 40 } })
  expect(merged.idle).toEqual({ ...idle, staffSeconds: 300, seconds: 60 })
  expect(checkSite(merged).data?.revision).toBe(2)
  expect(changedSections(merged)).toEqual(['sound', 'idle'])
})

test('where both changed the same setting mine stays, and a list is one setting', () => {
  const shifts = [{ name: '我', start: '08:00', end: '20:00' }]
  const theirs = site({ revision: 2, mine: '他们的矿', shifts: [] })
  expect(mergedWith(theirs, values({ mine: '我的矿', shifts }))).toMatchObject({ mine: '我的矿', shifts })
})

test('what somebody else changed is named by section', () => {
  expect(sectionsBetween(site(), site({ revision: 2, captionSpeed: 6, meals: [] }))).toEqual([
    'screen',
    'times',
  ])
})

test('a path into a list belongs to the list, and says which entry', () => {
  expect([fieldOf('meals.1.end'), fieldOf('idle.seconds'), fieldOf('volumne')]).toEqual([
    'meals',
    'idle.seconds',
    undefined,
  ])
  expect([entryOf('meals.1.end'), entryOf('screen.tags.0'), entryOf('idle.seconds')]).toEqual([2, 1, null])
})

test('a new stretch begins where the last one ends', () => {
  expect(stretchAfter(undefined, '08:00', 480)).toEqual({ from: '08:00', to: '16:00' })
  expect(stretchAfter({ from: '16:00', to: '23:30' }, '08:00', 90)).toEqual({ from: '23:30', to: '01:00' })
})

test('a stretch over midnight is two pieces of the day, an unfinished one none', () => {
  expect(piecesOf({ from: '06:00', to: '12:00' })).toEqual([{ start: 25, length: 25 }])
  expect(piecesOf({ from: '18:00', to: '06:00' })).toEqual([
    { start: 75, length: 25 },
    { start: 0, length: 25 },
  ])
  expect(piecesOf({ from: '00:00', to: '00:00' })).toEqual([{ start: 0, length: 100 }])
  expect(piecesOf({ from: '', to: '12:00' })).toEqual([])
})
