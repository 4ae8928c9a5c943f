/** How a sync ended, as the worker tells it. */
import type { SyncFailure, SyncOutcome } from '../../contract/sync.ts'
import type { Floor } from './floor.rules.ts'

export interface SyncResult
  extends Pick<
    SyncOutcome,
    'result' | 'source' | 'fetched' | 'files' | 'verified' | 'repaired' | 'failures'
  > {
  /** Null: it is as it was. */
  floor: Floor | null
}

/** Nothing was done, for this reason. */
export const nothingDone = (failure: SyncFailure): SyncResult => ({
  ...{ result: 'failed', source: '', fetched: 0, files: 0, verified: 0, repaired: 0, floor: null },
  failures: [failure],
})
