/** Sheets in which an office says what its videos are. */
import { expect, test } from 'vitest'
import { linesOf } from '../../../electron/station/shows/sheet.rules.ts'

test('headings in Chinese or English, genres by their names, dates as people write them', () => {
  expect(
    linesOf([
      ['文件', '标题', '类型', '演出单位', '日期', '同意播放'],
      ['a.mp4', '安全帽', '小品', '综采二队', '2026年2月16日', '是'],
      ['b', '', 'dance', '', '2026/3/1', 'no'],
    ]),
  ).toEqual([
    {
      file: 'a.mp4',
      said: { title: '安全帽', genre: 'sketch', unit: '综采二队', date: '2026-02-16', consent: true },
      unclearConsent: null,
      problems: [],
    },
    {
      file: 'b',
      said: { genre: 'dance', date: '2026-03-01', consent: false },
      unclearConsent: null,
      problems: [],
    },
  ])
})

test('what cannot be used is named, the rest of the line is', () => {
  const [line] =
    linesOf([
      ['file', 'genre', 'date', 'title'],
      ['a.mp4', 'jazz', '2026-13-40', '好'],
    ]) ?? []
  expect(line?.said).toEqual({ title: '好' })
  expect(line?.problems).toEqual([
    '"jazz" is no genre that can be used',
    '"2026-13-40" is no date that can be used',
  ])
})

test('a table about something else is none', () => {
  expect(
    linesOf([
      ['姓名', '工资'],
      ['张', '1'],
    ]),
  ).toBeNull()
  expect(linesOf([])).toBeNull()
})

const lineWith = (column: string, text: string) =>
  linesOf([
    ['file', column],
    ['a.mp4', text],
  ])?.[0]

test.each(['未同意', '没有', '不', '待定'])('%s for consent is taken for neither a yes nor a no', text => {
  const line = lineWith('consent', text)
  expect(line?.unclearConsent).toBe(text)
  expect(line?.said).toEqual({})
})

test.each([
  ['2026-2-16 07:00', '2026-02-16'],
  ['2026-02-16 00:00', '2026-02-16'],
  ['2026', undefined],
  ['12', undefined],
])('a day is read out of %s only where it is one', (text, day) => {
  const line = lineWith('date', text)
  expect(line?.said.date).toBe(day)
  expect(line?.problems).toHaveLength(day ? 0 : 1)
})
