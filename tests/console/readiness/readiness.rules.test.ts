/** The page of readiness: how each part is, what the clocks say, and the mornings as a calendar. */
import { expect, test } from 'vitest'
import type { ReadinessDay } from '../../../electron/contract/readiness.ts'
import { findingsOf } from '../../../electron/station/readiness/findings.rules.ts'
import {
  calendarOf,
  differenceOf,
  stateOf,
  thingsIn,
} from '../../../renderer/console/readiness/readiness.rules.ts'
import { facts, judged, lists } from '../../station/readiness/support.ts'

const told = (some: Parameters<typeof judged>[0]) => {
  const whole = judged(some)
  return { facts: whole.facts, findings: findingsOf(whole) }
}

test('a part is as its gravest finding, and what was not measured is not called well', () => {
  const missing = told({ lists: lists({ absent: ['a'], failed: ['b'] }) })
  expect(stateOf('shows', missing)).toBe('alarm')
  expect(stateOf('disk', missing)).toBe('well')
  const nothing = told({ facts: facts({ verified: null, clock: null }) })
  expect([stateOf('verified', nothing), stateOf('clock', nothing)]).toEqual(['unknown', 'unknown'])
  expect(stateOf('shows', told({ lists: lists({ noConsent: ['a'] }) }))).toBe('well')
})

test('what is only said is no thing to see to', () => {
  expect(thingsIn(told({ lists: lists({ noConsent: ['a'], failed: ['b'] }) }))).toBe(1)
})

test('a difference of clocks is told in its direction, and as a bound where none is sure', () => {
  const clock = (low: number, high: number) => ({ low, high, source: '', measuredAt: '' })
  expect(differenceOf(clock(0.3, 0.5))).toEqual({ way: 'ahead', seconds: 0.4 })
  expect(differenceOf(clock(-3_601, -3_600))).toEqual({ way: 'behind', seconds: 3_600.5 })
  expect(differenceOf(clock(-0.61, 0.4))).toEqual({ way: 'within', seconds: 0.7 })
})

const made = (day: string, verdict: ReadinessDay['verdict'], id = day): ReadinessDay => ({
  ...{ id, day, verdict, at: `${day}T05:30:00.000Z`, byHand: false },
  line: { 'zh-CN': '', en: '' },
})

test('thirteen weeks from Monday to Sunday end with this one, and the newest of a day counts', () => {
  const days = [
    made('2026-11-25', 'ready', 'by-hand'),
    made('2026-11-25', 'missing', 'morning'),
    made('2026-11-01', 'attention'),
  ]
  const calendar = calendarOf(days, new Date(2026, 10, 25, 8))
  expect(calendar.map(weeks => weeks.length)).toEqual([13, 13, 13, 13, 13, 13, 13])
  const cells = calendar.flat()
  expect(calendar[0]?.[0]?.day).toBe('2026-08-31')
  expect(cells.find(({ day }) => day === '2026-11-25')).toMatchObject({ state: 'ready', id: 'by-hand' })
  expect(cells.find(({ day }) => day === '2026-11-01')).toMatchObject({ state: 'attention', first: true })
  expect(cells.find(({ day }) => day === '2026-11-24')).toMatchObject({ state: 'none', id: null })
  expect(cells.find(({ day }) => day === '2026-11-26')).toMatchObject({ state: 'ahead' })
})

test('the days of the calendar follow each other over a change of the clock', () => {
  const days = calendarOf([], new Date(2026, 10, 25, 0, 10))
    .flat()
    .map(({ day }) => day)
  expect(new Set(days).size).toBe(91)
})
