/** What is remembered of syncs: one row each, and one for all that failed in a row in one night. */
import type { Stretch } from '../../contract/dayTimes.ts'
import type { SyncOutcome } from '../../contract/sync.ts'
import { nightAt } from './nights.rules.ts'

/** A month of nights. */
export const MOST_RUNS = 31

const SUMS = ['fetched', 'files', 'verified', 'repaired'] as const

const isFailedNight = ({ byHand, result }: SyncOutcome) => !byHand && result === 'failed'

/** What was done in both; why it failed the last time. */
const together = (before: SyncOutcome, after: SyncOutcome): SyncOutcome => ({
  ...after,
  startedAt: before.startedAt,
  ...Object.fromEntries(SUMS.map(sum => [sum, before[sum] + after[sum]])),
})

/** Newest first. */
export const withRun = (runs: readonly SyncOutcome[], run: SyncOutcome, window: Stretch): SyncOutcome[] => {
  const [last, ...others] = runs
  const nightOf = ({ startedAt }: SyncOutcome) => nightAt(new Date(startedAt), window)?.key
  const again =
    last && isFailedNight(last) && isFailedNight(run) && nightOf(last) === nightOf(run) ? last : null
  return (again ? [together(again, run), ...others] : [run, ...runs]).slice(0, MOST_RUNS)
}

/** What was found rotten is read again first, so that whoever tries again knows of it. */
export const foundRot = (run: SyncOutcome | undefined) =>
  run?.failures.some(({ code }) => code === 'rotten') ?? false
