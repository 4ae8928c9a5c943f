/** What a certificate finds, how grave that is, and how it says it in one line. */
import { expect, test } from 'vitest'
import { findingsOf, verdictOf } from '../../../electron/station/readiness/findings.rules.ts'
import { facts, found, hoursAgo, judged, lineFor, lists } from './support.ts'

test('where nothing is missing the line says so, part by part', () => {
  expect(findingsOf(judged())).toEqual([])
  expect(lineFor()['zh-CN']).toBe(
    '节目 212/212 就绪 · 校验 100% · 磁盘剩 38% · 时钟差 0.4 s · 触摸、声音自检通过',
  )
  expect(lineFor().en).toBe(
    'shows 212/212 ready · verified 100% · disk 38% free · clock off by 0.4 s · touch and sound tests passed',
  )
})

test('what was not measured says so and is never called good', () => {
  const nothing = facts({ verified: null, disk: null, clock: null, screen: null })
  nothing.shows = { total: 0, ready: 0, byHand: 0 }
  const some = { facts: nothing, disk: { state: null, writable: true } }
  expect(lineFor(some)['zh-CN']).toBe(
    '没有节目 · 没有要校验的同步节目 · 磁盘没有查到 · 时钟差没有量 · 触摸、声音没有自检',
  )
  expect(found(some)).toEqual([
    'shows shows-none attention',
    'disk disk-unknown attention',
    'touch touch-unheard attention',
    'sound sound-unheard attention',
  ])
})

test('each show that cannot play is named with its reason, and the verdict is that something is missing', () => {
  const missing = lists({ absent: ['a'], damaged: ['b'], unreadable: ['c'], setAside: ['d', 'e'] })
  const findings = findingsOf(judged({ lists: missing }))
  expect(findings.map(({ code, names, count }) => [code, names, count])).toEqual([
    ['shows-absent', ['a'], 1],
    ['shows-damaged', ['b'], 1],
    ['shows-unreadable', ['c'], 1],
    ['shows-set-aside', ['d', 'e'], 2],
  ])
  expect(verdictOf(findings)).toBe('missing')
})

test('consent that nobody wrote down is named and makes no morning worse', () => {
  const findings = findingsOf(judged({ lists: lists({ noConsent: ['a'] }) }))
  expect(findings.map(({ code, level }) => [code, level])).toEqual([['shows-no-consent', 'note']])
  expect(verdictOf(findings)).toBe('ready')
})

test('of very many names a hundred are listed, and the count tells of all', () => {
  const [finding] = findingsOf(judged({ lists: lists({ absent: Array.from({ length: 212 }, String) }) }))
  expect([finding?.names.length, finding?.count]).toEqual([100, 212])
})

test('a share is 100% only where nothing is missing', () => {
  expect(lineFor({ facts: facts({ verified: { files: 1_000, fresh: 999 } }) })['zh-CN']).toContain('校验 99%')
})

test.each([
  [
    'failed',
    { sync: { ...facts().sync, last: { ...facts().sync.last, result: 'failed' } } },
    {},
    'sync-failed',
  ],
  [
    'was missed',
    { sync: { ...facts().sync, last: { ...facts().sync.last, endedAt: hoursAgo(40) } } },
    {},
    'sync-missed',
  ],
  ['never ran', { sync: { ...facts().sync, last: null } }, {}, 'sync-never'],
] as const)('a sync that %s is told', (_, some, more, code) => {
  expect(found({ facts: facts(some as never), ...more })).toEqual([`sync ${code} attention`])
})

test('a sync that still runs is said, and one that is not set up misses nothing', () => {
  expect(found({ syncing: true })).toEqual(['sync sync-running note'])
  const none = facts({ sync: { sources: 0, last: null, library: null } })
  expect(found({ syncs: false, facts: none })).toEqual([])
})

test('a library that nobody vouches for any more is an alarm, and a disk by its state', () => {
  expect(found({ expired: true })).toEqual(['sync library-expired alarm'])
  expect(found({ disk: { state: 'low', writable: true } })).toEqual(['disk disk-low attention'])
  expect(found({ disk: { state: 'nearly-full', writable: false } })).toEqual([
    'disk disk-not-writable alarm',
    'disk disk-nearly-full alarm',
  ])
})

test('a clock is off only where it surely is, and the line claims no more than was measured', () => {
  const clock = (low: number, high: number) => facts({ clock: { ...facts().clock, low, high } as never })
  expect(found({ facts: clock(-31, -29.5) })).toEqual([])
  expect(found({ facts: clock(-40, -39) })).toEqual(['clock clock-off attention'])
  expect(lineFor({ facts: clock(-40, -39) })['zh-CN']).toContain('时钟差 39.5 s')
  expect(lineFor({ facts: clock(-0.6, 0.42) })['zh-CN']).toContain('时钟差不到 0.6 s')
})

test('a screen without touch, one that nobody touched for days, and one that is silent are told apart', () => {
  const screen = facts().screen
  if (!screen) throw new Error('no screen')
  expect(found({ facts: facts({ screen: { ...screen, touchPoints: 0 } }) })).toEqual([
    'touch touch-none attention',
  ])
  expect(found({ facts: facts({ touchedAt: hoursAgo(100) }) })).toEqual(['touch touch-quiet attention'])
  expect(found({ facts: facts({ touchedAt: null }) })).toEqual([])
  expect(found({ facts: facts({ screen: null }), screen: 'silent' })).toEqual([
    'touch touch-unheard alarm',
    'sound sound-unheard alarm',
  ])
})

test('sound is passed only where the tone ran and something to play it on was seen', () => {
  const screen = facts().screen
  if (!screen) throw new Error('no screen')
  const withScreen = (some: object) => ({ facts: facts({ screen: { ...screen, ...some } }) })
  expect(found(withScreen({ tone: 'blocked' }))).toEqual(['sound sound-blocked attention'])
  expect(found(withScreen({ outputs: 0 }))).toEqual(['sound sound-no-output attention'])
  expect(lineFor(withScreen({ outputs: 0 }))['zh-CN']).toContain('触摸自检通过，声音要查')
  expect(lineFor(withScreen({ outputs: null }))['zh-CN']).toContain('触摸自检通过，声音没有自检')
})
