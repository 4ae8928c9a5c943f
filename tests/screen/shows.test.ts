import { expect, test } from 'vitest'
import type { Show } from '../../electron/contract/shows.ts'
import {
  faultOf,
  isCutOff,
  nextAfter,
  startAt,
  subtitlesFor,
  timeText,
  wantsToPlay,
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

test('a show that cannot be played is passed over, and when none is left there is no next', () => {
  const shows = [show('a'), show('b'), show('c')]
  expect(nextAfter(shows, 'a', id => id === 'b')?.id).toBe('c')
  expect(nextAfter(shows, 'a', () => true)).toBeNull()
})

test('a show is cut off when it ends long before its end, not when its container rounds', () => {
  expect(isCutOff(29.6, show('a', { seconds: 30 }))).toBe(false)
  expect(isCutOff(12, show('a', { seconds: 30 }))).toBe(true)
  expect(isCutOff(3_500, show('a', { seconds: 3_600 }))).toBe(false)
  expect(isCutOff(1_800, show('a', { seconds: 3_600 }))).toBe(true)
})

test.each([
  ['a file that is not there', undefined, false, 'missing'],
  ['a file that is not there', 4, false, 'missing'],
  ['no progress', undefined, true, 'stalled'],
  ['a network error in the middle', 2, true, 'damaged'],
  ['a decode error', 3, true, 'damaged'],
  ['a file that no decoder takes', 4, true, 'unplayable'],
] as const)('%s (error %s) is named as what it is', (_, code, there, fault) => {
  expect(faultOf(code, there)).toBe(fault)
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

test('a show wants to play while it plays or is about to by itself, and not once somebody paused it', () => {
  const video = (paused: boolean, stretches: number, autoplay: boolean) => ({
    ...{ paused, autoplay, played: { length: stretches } },
  })
  expect(wantsToPlay(video(false, 1, true))).toBe(true)
  expect(wantsToPlay(video(true, 0, true))).toBe(true)
  expect(wantsToPlay(video(true, 1, true))).toBe(false)
  // Loaded again while it stood still.
  expect(wantsToPlay(video(true, 0, false))).toBe(false)
})
