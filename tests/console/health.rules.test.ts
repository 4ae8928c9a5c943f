/** Figures of the health page in words, and which card a finding belongs to. */
import { expect, test } from 'vitest'
import {
  byAge,
  lengthWords,
  offsetWords,
  overall,
  stateOf,
} from '../../renderer/console/health/health.rules.ts'

test.each([
  [-12, '12 seconds', '12秒钟'],
  [90, '2 minutes', '2分钟'],
  [3_600, '1 hour', '1小时'],
  [315_360_000, '10 years', '10年'],
])('%d seconds are %s', (seconds, english, chinese) => {
  expect([lengthWords(seconds, 'en'), lengthWords(seconds, 'zh-CN')]).toEqual([english, chinese])
})

test('an offset is written as people know it', () => {
  expect([480, 330, 0, -210].map(offsetWords)).toEqual(['UTC+8', 'UTC+5:30', 'UTC', 'UTC−3:30'])
})

test('a card shows the gravest of its own findings, the verdict that of all', () => {
  const findings = [
    { code: 'disk-not-writable', level: 'alarm' },
    { code: 'disk-low', level: 'attention' },
    { code: 'clock-jumped', level: 'attention' },
  ] as const
  expect((['disk', 'clock', 'shows'] as const).map(part => stateOf(part, [...findings]))).toEqual([
    'alarm',
    'attention',
    'well',
  ])
  expect([overall([]), overall([findings[1]]), overall([...findings])]).toEqual([
    'well',
    'attention',
    'alarm',
  ])
})

test('errors of the last day stand apart from older ones', () => {
  const trouble = (lastAt: string) => ({
    code: 'program-error' as const,
    count: 1,
    firstAt: lastAt,
    lastAt,
    about: [],
  })
  const [today, old] = [trouble('2026-07-21T01:00:00.000Z'), trouble('2026-07-18T01:00:00.000Z')]
  const report = { at: '2026-07-21T04:00:00.000Z', troubles: [today, old] }
  expect(byAge(report)).toEqual({ lastDay: [today], earlier: [old] })
})
