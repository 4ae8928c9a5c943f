/** Pure rules of the sync page. */
import { expect, test } from 'vitest'
import type { SyncOutcome, SyncState } from '../../electron/contract/sync.ts'
import {
  checkSettings,
  endingOf,
  isBadAddress,
  raised,
  standingOf,
  valuesOf,
  withRow,
} from '../../renderer/console/sync/sync.rules.ts'

const run = (some: Partial<SyncOutcome> = {}): SyncOutcome => ({
  ...{ startedAt: '2026-11-25T01:00:00.000Z', endedAt: '2026-11-25T01:10:00.000Z', byHand: false },
  ...{ result: 'switched', source: 'http://x/', fetched: 1, files: 1, verified: 0, repaired: 0 },
  failures: [],
  ...some,
})
const settings = { sources: [], bytesPerSecond: null, quotaBytes: null, share: false }
const source = { id: 'source-1', kind: 'web', address: 'http://x/' } as const
const library = {
  ...{ library: 'jiulong', version: 1, issued: '', expires: '', expired: false },
  ...{ shows: 2, present: 2, bytes: 9 },
}
const state = (some: Partial<SyncState> = {}): SyncState => ({
  ...{ settings: { ...settings, sources: [source] }, library, running: null, runs: [run()], sticks: [] },
  roots: [{ id: 'a', publicKey: '', trustedAt: '' }],
  window: { from: '01:00', to: '05:00' },
  ...some,
})

test('what is to be done first is said first', () => {
  const standings = [
    state({ runs: [], settings, roots: [] }),
    state({ runs: [], roots: [] }),
    state({ runs: [] }),
    state({ runs: [run({ result: 'failed' }), run()] }),
    state({ library: { ...library, expired: true } }),
    state({ library: { ...library, present: 1 } }),
    state(),
  ].map(standingOf)
  expect(standings).toEqual(['noSource', 'noKey', 'never', 'failed', 'expired', 'incomplete', 'fresh'])
})

test('what somebody or the end of the night stopped has not failed', () => {
  for (const code of ['cancelled', 'window-over'] as const)
    expect(
      endingOf(run({ result: 'failed', failures: [{ code, source: '', detail: '', bytes: null }] })),
    ).toBe('stopped')
  expect(endingOf(run({ result: 'failed' }))).toBe('failed')
})

test('settings come back as they were, in megabits and gigabytes', () => {
  const full = { sources: [source], bytesPerSecond: 1_250_000, quotaBytes: 40e9, share: true }
  expect(valuesOf(full)).toMatchObject({ megabits: 10, gigabytes: 40 })
  expect(checkSettings(valuesOf(full)).data).toEqual(full)
  expect(checkSettings(valuesOf(settings)).data).toEqual(settings)
})

test('a row that nobody wrote in is none; one that is no address is named', () => {
  const rows = withRow([source])
  expect(rows.map(({ id }) => id)).toEqual(['source-1', 'source-2'])
  expect(checkSettings({ ...valuesOf(settings), sources: rows }).data?.sources).toEqual([source])
  expect(isBadAddress({ ...source, address: '服务器上' })).toBe(true)
  expect(isBadAddress({ ...source, address: 'ftp://x/' })).toBe(true)
  expect(isBadAddress({ ...source, kind: 'folder', address: '/mnt' })).toBe(false)
})

test('a row moves up, the first stays', () => {
  const rows = withRow([source])
  expect(raised(rows, 1).map(({ id }) => id)).toEqual(['source-2', 'source-1'])
  expect(raised(rows, 0)).toEqual(rows)
})
