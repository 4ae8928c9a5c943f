/** The verdict: what somebody has to act on, gravest first, and nothing twice. */
import { expect, test } from 'vitest'
import type { HealthReport, ProblemCode } from '../../../electron/contract/health.ts'
import { findingsOf } from '../../../electron/station/health/verdict.rules.ts'

const NOW = '2026-07-21T04:00:00.000Z'
const hoursAgo = (hours: number) => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString()

type Facts = Omit<HealthReport, 'findings'>
const facts = (some: Partial<Facts> = {}): Facts => ({
  at: NOW,
  disk: { space: null, writable: true, triedAt: NOW },
  clock: { now: NOW, timeZone: 'Asia/Shanghai', utcOffset: 480, synchronised: 'unknown', jump: null },
  orders: { state: 'ready', lastAt: null, today: 0, round: null },
  shows: { count: 0, lastAddedAt: null, unreadable: 0 },
  sync: null,
  backup: { madeAt: null, since: null },
  screen: { state: 'connected', showing: 'board', since: NOW, heardAt: NOW, pictures: true },
  station: { version: '1', startedAt: hoursAgo(5), memory: 1, delay: 3, pages: { screen: 1, others: 0 } },
  troubles: [],
  ...some,
})
const trouble = (code: ProblemCode, hours: number) => ({
  code,
  count: 1,
  firstAt: hoursAgo(hours),
  lastAt: hoursAgo(hours),
  about: [],
})
const found = (some: Partial<Facts>) => findingsOf(facts(some)).map(({ code, level }) => `${level}: ${code}`)
const space = (state: 'low' | 'nearly-full') => ({
  space: { total: 10, free: 1, state, daysLeft: null },
  writable: true,
  triedAt: NOW,
})

test('a station that is well has nothing to do', () => {
  expect(found({})).toEqual([])
})

test('what stops something comes before what wants to be looked at', () => {
  expect(
    found({
      disk: space('low'),
      orders: { state: 'read-only', lastAt: null, today: null, round: null },
      troubles: [trouble('clock-jumped', 1), trouble('document-unreadable', 2)],
    }),
  ).toEqual([
    'alarm: ordering-read-only',
    'alarm: document-unreadable',
    'attention: disk-low',
    'attention: clock-jumped',
  ])
})

test('what is the state of things is not told again as an error', () => {
  expect(
    found({
      disk: { space: null, writable: false, triedAt: NOW },
      orders: { state: 'failed', lastAt: null, today: null, round: null },
      troubles: [trouble('disk-not-writable', 0), trouble('ordering-closed', 0)],
    }),
  ).toEqual(['alarm: ordering-failed', 'alarm: disk-not-writable'])
  expect(found({ troubles: [trouble('disk-not-writable', 2)] })).toEqual(['attention: disk-not-writable'])
})

test('an error of the day before yesterday is in the list, not in the verdict; a power cut is nobody’s task', () => {
  expect(found({ troubles: [trouble('program-error', 49), trouble('ended-badly', 1)] })).toEqual([])
})

test('a screen that is not heard any more is grave; one that never came is not, and not while it may still open', () => {
  const screen = { showing: null, since: null, heardAt: null, pictures: false }
  expect(found({ screen: { ...screen, state: 'silent' } })).toEqual(['alarm: screen-silent'])
  expect(found({ screen: { ...screen, state: 'never' } })).toEqual(['attention: screen-missing'])
  const station = { ...facts().station, startedAt: hoursAgo(1 / 60) }
  expect(found({ screen: { ...screen, state: 'never' }, station })).toEqual([])
})

test('a full disk and a busy machine are found', () => {
  const station = { ...facts().station, delay: 900 }
  expect(found({ disk: space('nearly-full'), station })).toEqual([
    'alarm: disk-nearly-full',
    'attention: station-slow',
  ])
})

test('a site of a week without a backup wants one, and one older than a week wants another', () => {
  const backup = (madeAt: number | null, since: number | null) => ({
    backup: {
      madeAt: madeAt === null ? null : hoursAgo(madeAt * 24),
      since: since === null ? null : hoursAgo(since * 24),
    },
  })
  expect(found(backup(null, null))).toEqual([])
  expect(found(backup(null, 6.9))).toEqual([])
  expect(found(backup(null, 7))).toEqual(['attention: backup-missing'])
  expect(found(backup(6.9, 400))).toEqual([])
  expect(found(backup(7, 400))).toEqual(['attention: backup-old'])
  expect(found(backup(-3_650, 400))).toEqual([])
})
