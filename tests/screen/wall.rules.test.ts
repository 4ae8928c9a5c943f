import { expect, test } from 'vitest'
import type { Show } from '../../electron/contract/shows.ts'
import {
  choicesOf,
  gridFor,
  lengthOf,
  pageOf,
  type Room,
  relatedTo,
  type WallFacts,
  wallOf,
  yearOf,
} from '../../renderer/screen/shows/wall.rules.ts'

const show = (id: string, some: Partial<Show> = {}): Show => ({
  ...{ id, title: id, genre: 'other', unit: '', performers: '', event: '', theme: '', date: '' },
  ...{ seconds: 30, width: 1280, height: 720, video: `/${id}.mp4`, poster: null, subtitles: [] },
  ...{ strip: null, synced: false },
  addedAt: '2025-01-01T00:00:00.000Z',
  ...some,
})

const facts = (watched: Record<string, number> = {}): WallFacts => ({
  now: new Date('2026-11-25T08:00:00Z'),
  watched: new Map(Object.entries(watched)),
})

const ids = (shows: readonly Show[]) => shows.map(({ id }) => id)

const LIBRARY = [
  show('a', { genre: 'chorus', unit: '综采二队', date: '2026-02-16', addedAt: '2026-11-20T00:00:00.000Z' }),
  show('b', { genre: 'safety', unit: '机电科', event: '2025 安全月', seconds: 600 }),
  show('c', { genre: 'chorus', unit: '综采二队', date: '2025-05-01', seconds: 1_200 }),
  show('d', { genre: 'kuaiban', seconds: 7_200 }),
]

test('only values that some shows have are offered, with how many', () => {
  expect(choicesOf(LIBRARY, {}, 'genre', facts())).toEqual([
    { value: 'kuaiban', count: 1 },
    { value: 'chorus', count: 2 },
    { value: 'safety', count: 1 },
  ])
  expect(choicesOf(LIBRARY, {}, 'unit', facts())).toEqual([
    { value: '综采二队', count: 2 },
    { value: '机电科', count: 1 },
  ])
})

test('years come from the date, else from the name of the occasion, the newest first', () => {
  expect(yearOf({ date: '', event: '2025 安全月' })).toBe('2025')
  expect(yearOf({ date: '', event: '安全月' })).toBe('')
  expect(choicesOf(LIBRARY, {}, 'year', facts()).map(({ value }) => value)).toEqual(['2026', '2025'])
})

test('a value that all have in common, and one that nobody gave, filter nothing and are not offered', () => {
  const same = [show('a', { genre: 'chorus' }), show('b', { genre: 'chorus' })]
  expect(choicesOf(same, {}, 'genre', facts())).toEqual([])
  expect(choicesOf(LIBRARY, {}, 'theme', facts())).toEqual([])
})

test('what is chosen of one kind leaves only what goes with it of the others', () => {
  const filter = { genre: 'chorus' }
  expect(choicesOf(LIBRARY, filter, 'unit', facts())).toEqual([])
  expect(choicesOf(LIBRARY, filter, 'year', facts()).map(({ value }) => value)).toEqual(['2026', '2025'])
  expect(choicesOf(LIBRARY, filter, 'genre', facts())).toHaveLength(3)
})

test('a chosen value stays in sight although everything left has it', () => {
  expect(choicesOf(LIBRARY, { genre: 'chorus', unit: '综采二队' }, 'unit', facts())).toEqual([
    { value: '综采二队', count: 2 },
  ])
})

test('filters go together', () => {
  expect(ids(wallOf(LIBRARY, { genre: 'chorus', year: '2025' }, facts()))).toEqual(['c'])
  expect(ids(wallOf(LIBRARY, { length: 'film' }, facts()))).toEqual(['d'])
  expect(ids(wallOf(LIBRARY, {}, facts()))).toEqual(['a', 'b', 'c', 'd'])
})

test('new is what came within a month', () => {
  expect(ids(wallOf(LIBRARY, { top: 'new' }, facts()))).toEqual(['a'])
})

test('most watched comes in that order, and is offered only once somebody watched', () => {
  expect(choicesOf(LIBRARY, {}, 'top', facts())).toEqual([{ value: 'new', count: 1 }])
  expect(ids(wallOf(LIBRARY, { top: 'watched' }, facts({ c: 2, d: 9 })))).toEqual(['d', 'c'])
})

test.each([
  [300, 'short'],
  [301, 'medium'],
  [901, 'long'],
  [1_801, 'film'],
])('%s seconds are %s', (seconds, length) => {
  expect(lengthOf(seconds)).toBe(length)
})

const LANDSCAPE: Room = { width: 1832, height: 690, gap: 26, words: 150, most: 4 }
const PORTRAIT: Room = { width: 1008, height: 1450, gap: 26, words: 150, most: 2 }
const COMPACT: Room = { width: 977, height: 460, gap: 19, words: 110, most: 3 }

test('three shows are as large as they can be, all in sight', () => {
  expect(gridFor(LANDSCAPE, 3)).toMatchObject({ columns: 3, rows: 1, full: false })
  expect(gridFor(PORTRAIT, 3)).toEqual({ columns: 2, rows: 2, lead: true, full: false })
  expect(gridFor(COMPACT, 3)).toMatchObject({ columns: 3, rows: 1, full: false })
})

test('hundreds of shows fill whole pages with posters that can still be read', () => {
  expect(gridFor(LANDSCAPE, 500)).toEqual({ columns: 4, rows: 2, lead: false, full: true })
  expect(gridFor(PORTRAIT, 500)).toEqual({ columns: 2, rows: 3, lead: false, full: true })
  expect(gridFor(COMPACT, 500).columns).toBe(3)
})

test('a wall without room has one row all the same', () => {
  expect(gridFor({ ...COMPACT, height: 100 }, 500).rows).toBe(1)
})

test('pages hold every show once, and a page that is gone is the last one', () => {
  const shows = Array.from({ length: 500 }, (_, index) => index)
  const grid = gridFor(LANDSCAPE, 500)
  const pages = Array.from({ length: 63 }, (_, page) => pageOf(shows, grid, page).items)
  expect(pages.flat()).toEqual(shows)
  expect(pageOf(shows, grid, 99)).toMatchObject({ page: 62, count: 63 })
  expect(pageOf([], grid, 0)).toEqual({ items: [], page: 0, count: 1 })
})

test('related is what has most in common: the occasion, the unit, the theme, the genre', () => {
  const one = show('one', { event: '春晚', unit: '机电科', genre: 'chorus' })
  const others = [
    show('nothing'),
    show('genre', { genre: 'chorus' }),
    show('unit', { unit: '机电科' }),
    show('event', { event: '春晚' }),
  ]
  expect(ids(relatedTo([one, ...others], one, 3))).toEqual(['event', 'unit', 'genre'])
})
