import { expect, test } from 'vitest'
import type { Show } from '../../electron/contract/shows.ts'
import {
  genresOf,
  nextAfter,
  ofGenre,
  startAt,
  subtitlesFor,
  timeText,
} from '../../renderer/screen/shows/shows.rules.ts'

const show = (id: string, some: Partial<Show> = {}): Show => ({
  id,
  title: id,
  genre: 'other',
  unit: '',
  performers: '',
  event: '',
  theme: '',
  date: '',
  seconds: 30,
  width: 1280,
  height: 720,
  video: `/media/shows/${id}/video.mp4`,
  poster: null,
  subtitles: [],
  addedAt: '2026-07-21T08:00:00.000Z',
  strip: null,
  synced: false,
  ...some,
})

test('after a show comes the one behind it on the wall, after the last none', () => {
  const shows = [show('a'), show('b')]
  expect(nextAfter(shows, 'a')?.id).toBe('b')
  expect(nextAfter(shows, 'b')).toBeNull()
  expect(nextAfter(shows, 'gone')).toBeNull()
})

test('only genres that the library has are offered', () => {
  const shows = [
    show('a', { genre: 'chorus' }),
    show('b', { genre: 'safety' }),
    show('c', { genre: 'chorus' }),
  ]
  expect(genresOf(shows)).toEqual(['chorus', 'safety'])
  expect(ofGenre(shows, 'chorus').map(({ id }) => id)).toEqual(['a', 'c'])
  expect(ofGenre(shows, null)).toHaveLength(3)
})

test('subtitles are of the page’s language where there are some', () => {
  const both = show('a', {
    subtitles: [
      { language: 'zh-CN', url: '/zh' },
      { language: 'en', url: '/en' },
    ],
  })
  expect(subtitlesFor(both, 'en')?.url).toBe('/en')
  expect(subtitlesFor(both, 'fr')?.url).toBe('/zh')
  expect(subtitlesFor(show('b'), 'en')).toBeNull()
})

test.each([
  [0, '0:00'],
  [65.9, '1:05'],
  [3_729, '1:02:09'],
])('%s seconds are written %s', (seconds, text) => {
  expect(timeText(seconds)).toBe(text)
})

test('a show that was stopped goes on at its second, and anything else begins at its beginning', () => {
  expect(startAt('from=83.2')).toBe(83.2)
  expect(['', 'from=', 'from=-4', 'from=x', 'from=Infinity'].map(startAt)).toEqual([0, 0, 0, 0, 0])
})
