/** What is remembered of syncs. */
import { expect, test } from 'vitest'
import type { SyncOutcome } from '../../../electron/contract/sync.ts'
import { MOST_RUNS, withRun } from '../../../electron/station/sync/runs.rules.ts'

const NIGHT = { from: '01:00', to: '05:00' }

const run = (at: string, some: Partial<SyncOutcome> = {}): SyncOutcome => ({
  ...{ startedAt: new Date(at).toISOString(), endedAt: new Date(at).toISOString(), byHand: false },
  ...{ result: 'failed', source: '', fetched: 1, files: 1, verified: 1, repaired: 0 },
  failures: [],
  ...some,
})

test('what failed in a row in one night is one row, with all that was done', () => {
  const failures = [{ code: 'silent', source: 'http://a/', detail: '', bytes: null }] as const
  const first = run('2026-11-25T01:30:00')
  const again = run('2026-11-25T01:50:00', { fetched: 5, failures: [...failures] })
  expect(withRun([first], again, NIGHT)).toEqual([
    { ...again, startedAt: first.startedAt, fetched: 6, files: 2, verified: 2 },
  ])
})

test('another night, a sync by hand and one that helped have rows of their own', () => {
  const first = run('2026-11-25T01:30:00')
  for (const next of [
    run('2026-11-26T01:30:00'),
    run('2026-11-25T01:50:00', { byHand: true }),
    run('2026-11-25T01:50:00', { result: 'switched' }),
  ])
    expect(withRun([first], next, NIGHT)).toEqual([next, first])
})

test('a month of nights is remembered', () => {
  const nights = Array.from({ length: 40 }, (_, day) => run(new Date(2026, 0, day, 2).toISOString()))
  const kept = nights.reduce<SyncOutcome[]>((runs, night) => withRun(runs, night, NIGHT), [])
  expect(kept).toEqual(nights.toReversed().slice(0, MOST_RUNS))
})
