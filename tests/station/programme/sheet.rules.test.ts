/** A day plan as a sheet: item by item as long as the block lasts, once or over and over. */
import { expect, test } from 'vitest'
import { daySheet } from '../../../electron/station/programme/sheet.rules.ts'

const at = (time: string) => new Date(`2026-07-03T${time}`).toISOString()
const item = (title: string, seconds: number) =>
  ({ key: title, show: title, title, kind: 'show', seconds }) as const

const part = (some: Partial<Parameters<typeof daySheet>[0][number]> = {}) => ({
  ...{
    start: at('11:00'),
    end: at('11:05'),
    state: 'playing' as const,
    block: { title: '午餐' },
    loops: true,
  },
  items: [item('一', 120), item('二', 60)],
  ...some,
})
const lines = (...parts: Parameters<typeof daySheet>[0]) =>
  daySheet(parts, 'zh-CN')
    .slice(1)
    .map(([start, end, , title]) => `${start} ${end} ${title}`)

test('a block that loops begins again until its end, where the last item is cut', () => {
  expect(lines(part())).toEqual(['11:00:00 11:02:00 一', '11:02:00 11:03:00 二', '11:03:00 11:05:00 一'])
})

test('one that plays once leaves the rest of its time free', () => {
  expect(lines(part({ loops: false }))).toHaveLength(2)
})

test('quiet hours have one line, and what is off has none', () => {
  expect(daySheet([part({ state: 'quiet', block: null, items: [] })], 'en').slice(1)).toEqual([
    ['11:00:00', '11:05:00', 'quiet hours, signed off', '', '', ''],
  ])
  expect(lines(part({ state: 'off', items: [] }))).toEqual([])
})

test('a show of no length at all never holds the sheet up', () => {
  expect(lines(part({ items: [item('空', 0)] }))).toHaveLength(300)
})
