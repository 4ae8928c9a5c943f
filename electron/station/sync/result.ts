/** How a sync ended, as the worker tells it. */
import type { SyncFailure, SyncOutcome } from '../../contract/sync.ts'
import type { Difference } from './difference.rules.ts'
import type { Floor } from './floor.rules.ts'

export interface SyncResult
  extends Pick<
    SyncOutcome,
    'result' | 'source' | 'fetched' | 'files' | 'verified' | 'repaired' | 'failures'
  > {
  /** Null: it is as it was. */
  floor: Floor | null
  /** Of the clocks; null: no source said what time it is. */
  difference: Difference | null
}

/** Nothing was done, for this reason. */
export const nothingDone = (failure: SyncFailure): SyncResult => ({
  ...{ result: 'failed', source: '', fetched: 0, files: 0, verified: 0, repaired: 0 },
  ...{ floor: null, difference: null },
  failures: [failure],
})
