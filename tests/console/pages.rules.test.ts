/** What the pages' smaller rules promise: menus, stages, lengths, passes, density. */
import { expect, test } from 'vitest'
import type { Stage } from '../../electron/contract/round.ts'
import { pixelsPerMillimetre } from '../../renderer/components/millimetres.ts'
import { charactersInSight, passSeconds } from '../../renderer/console/captions/caption.rules.ts'
import { densityOf } from '../../renderer/console/desk/density.rules.ts'
import {
  checkProgress,
  clashesOf,
  isChanged,
  type ProgressValues,
  progressOf,
  shelvesOf,
  toggleAll,
} from '../../renderer/console/rounds/round.rules.ts'
import { clockLength } from '../../renderer/console/shows/show.rules.ts'
import { dish, progress } from '../support/builders.ts'

const words = (zh: string) => ({ zh, en: '' })
const anActivity = (id: string, category: string, retired = false) => ({
  id,
  category,
  retired,
  revision: 1,
  title: words(id),
  pitch: words(id),
  picture: null,
  minutes: 60,
  threshold: 8,
  venues: ['canteen'],
  slots: ['weekend'],
  mostPeople: null,
  equipment: '',
  organiser: '',
  joinable: false,
})

test('a menu offers what is not retired, by category, and no empty category', () => {
  const [chess, sport] = [
    { id: 'chess', name: words('棋牌'), pictogram: 'chess' as const },
    { id: 'sport', name: words('体育'), pictogram: 'sport' as const },
  ]
  const activities = [
    anActivity('a', 'chess'),
    anActivity('b', 'chess', true),
    anActivity('c', 'sport', true),
  ]
  const shelves = shelvesOf({ categories: [chess, sport], venues: [], slots: [], activities, revision: 1 })
  expect(shelves.map(shelf => [shelf.category.id, shelf.activities.map(({ id }) => id)])).toEqual([
    ['chess', ['a']],
  ])
})

test('choosing all of a category keeps the others, and a second touch takes them out', () => {
  expect(toggleAll(['x', 'a'], ['a', 'b'])).toEqual(['x', 'a', 'b'])
  expect(toggleAll(['x', 'a', 'b'], ['a', 'b'])).toEqual(['x'])
})

const said = (stage: Stage, note: string, some: Partial<ProgressValues> = {}): ProgressValues => ({
  ...{ stage, note, when: '', venue: null, show: null, revision: 1 },
  ...some,
})

test('an item that nobody spoke about is collected, and a declined one needs a reason', () => {
  const round = { progress: [progress('film', { stage: 'served', note: '周六', saidIn: 4 })] }
  expect(progressOf(round, 'chess')).toEqual(said('collected', ''))
  expect(progressOf(round, 'film')).toEqual(said('served', '周六', { revision: 4 }))
  expect(checkProgress('film', said('declined', '  ')).success).toBe(false)
  expect(checkProgress('film', said('declined', '差 8 人')).success).toBe(true)
})

test('only what is staged has a time, a place and a recording, and only what differs is saved', () => {
  const plan = { when: '2026-07-25T19:00', venue: 'shitang', show: 'film-1' }
  expect(checkProgress('film', said('served', '', plan)).data).toMatchObject({
    ...{ venue: 'shitang', show: 'film-1', when: new Date(2026, 6, 25, 19).toISOString() },
  })
  expect(checkProgress('film', said('scheduled', '', plan)).data?.show).toBeNull()
  expect(checkProgress('film', said('declined', '雨', plan)).data).toMatchObject({ when: null, venue: null })
  expect(isChanged(said('declined', '雨'), said('declined', '雨 ', plan))).toBe(false)
  expect(isChanged(said('served', ''), said('served', '', plan))).toBe(true)
})

test('a clash names the other item, and its round where it is another one', () => {
  const rounds = [
    { id: 'a', number: 3, dishes: [dish({ id: 'film' }), dish({ id: 'chess' })] },
    { id: 'b', number: 4, dishes: [dish({ id: 'song', title: words('合唱') })] },
  ]
  const clashes = [
    { dish: 'film', withRound: 'a', withDish: 'chess' },
    { dish: 'film', withRound: 'b', withDish: 'song' },
    { dish: 'chess', withRound: 'a', withDish: 'film' },
  ]
  const found = clashesOf({ id: 'a', clashes }, 'film', rounds)
  expect(found.map(({ number, title }) => [number, title.zh])).toEqual([
    [null, '象棋擂台'],
    [4, '合唱'],
  ])
})

test('a length is said in minutes and seconds, with hours where there are any', () => {
  expect(clockLength(29.6)).toBe('0:30')
  expect(clockLength(245)).toBe('4:05')
  expect(clockLength(3_723)).toBe('1:02:03')
})

test('one pass takes the time of the text and of the screen that it crosses', () => {
  const inSight = charactersInSight({ diagonalInches: 43, viewingDistanceMetres: 5 })
  expect(inSight).toBeGreaterThan(24)
  expect(inSight).toBeLessThan(28)
  expect(passSeconds(40, 5, 25)).toBe(13)
})

test('the kiosk is set for fingers whatever its pointer calls itself', () => {
  expect(densityOf({ kiosk: true, coarse: false })).toBe('touch')
  expect(densityOf({ kiosk: false, coarse: true })).toBe('touch')
  expect(densityOf({ kiosk: false, coarse: false })).toBe('mouse')
  expect(pixelsPerMillimetre(43, 1080, 1920)).toBeCloseTo(2.017, 2)
})
