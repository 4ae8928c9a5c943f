/** What a show is guessed to be from where its file lies. */
import { expect, test } from 'vitest'
import { dateOf, genreOf, guessFacts, titleOf } from '../../../electron/station/shows/facts.rules.ts'

test.each([
  ['快板/班前会.mp4', 'kuaiban'],
  ['2026_safety_month/Dance of the miners.mp4', 'dance'],
  ['安全生产月/合唱 我们走在大路上.mp4', 'chorus'],
  ['安全快板.mp4', 'kuaiban'],
  ['合唱/2026/综采二队.mp4', 'chorus'],
  ['豫剧 穆桂英挂帅.mkv', 'opera'],
  ['safety_film.mp4', 'safety'],
  ['absolute.mp4', 'other'],
  ['VID_20260721.mp4', 'other'],
])('%s is guessed to be %s', (path, genre) => {
  expect(genreOf(path)).toBe(genre)
})

test('a title is the name of the file made readable', () => {
  expect(titleOf('综采二队__三句半_\u0007 安全 ')).toBe('综采二队 三句半 安全')
})

test('a name with nothing to read in it still gets a title', () => {
  expect(titleOf('___')).toBe('节目')
})

test('a long name is cut without cutting a character in half', () => {
  expect(titleOf(`${'字'.repeat(79)}👨‍👩‍👧`)).toBe('字'.repeat(79))
})

test.each([
  ['小品 2026-02-16', '2026-02-16'],
  ['VID_20260721_0930', '2026-07-21'],
  ['2026年2月6日 合唱', '2026-02-06'],
  ['2026.2.30', ''],
  ['2026 春晚', ''],
])('the date in %j is %j', (stem, date) => {
  expect(dateOf(stem)).toBe(date)
})

test('a name in the usual form gives title, unit, genre and date', () => {
  expect(guessFacts('综采二队 小品《安全帽》2026-02-16.mp4', '综采二队 小品《安全帽》2026-02-16')).toEqual({
    ...{ title: '安全帽', genre: 'sketch', unit: '综采二队', date: '2026-02-16' },
    ...{ performers: '', event: '', theme: '' },
  })
})
