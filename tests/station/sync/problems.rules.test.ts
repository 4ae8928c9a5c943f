/** What staff are told of a sync. */
import { expect, test } from 'vitest'
import type { SyncFailure, SyncOutcome } from '../../../electron/contract/sync.ts'
import { problemsOf } from '../../../electron/station/sync/problems.rules.ts'

const toldOf = (result: SyncOutcome['result'], ...codes: Array<SyncFailure['code']>) =>
  problemsOf({
    ...{ startedAt: '', endedAt: '', byHand: false, result, source: '' },
    ...{ fetched: 0, files: 0, verified: 0, repaired: 0 },
    failures: codes.map(code => ({ code, source: 'http://a/', detail: '', bytes: null })),
  }).map(({ code }) => code)

test('a source that is behind is no alarm where another helped, and one where nobody did', () => {
  expect(toldOf('switched', 'older', 'older-keys')).toEqual([])
  expect(toldOf('failed', 'older')).toEqual(['library-refused'])
})

test('what is forged is an alarm even where another source helped', () => {
  expect(toldOf('unchanged', 'bad-signature')).toEqual(['library-refused'])
})

test('what another source made good is told to nobody', () => {
  expect(toldOf('switched', 'unreachable', 'missing')).toEqual([])
  expect(toldOf('failed', 'unreachable', 'disk-full')).toEqual(['sync-failed', 'sync-disk-full'])
})
