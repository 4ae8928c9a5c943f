/** What staff are told of a sync that did not go well. */
import type { Problem } from '../../contract/health.ts'
import { MANIFEST_REFUSALS, type SyncFailure, type SyncOutcome } from '../../contract/sync.ts'

type Told = Omit<Problem, 'at'>
export type ReportProblem = (problem: Told) => void

const isRefusal = ({ code }: SyncFailure) => MANIFEST_REFUSALS.some(refusal => refusal === code)

/** As a source is that has not yet fetched the newest itself. */
const isBehind = ({ code }: SyncFailure) => code === 'older' || code === 'older-keys'

/** The next one goes on from there. */
const isEnded = ({ code }: SyncFailure) => code === 'cancelled' || code === 'window-over'

const isRot = ({ code }: SyncFailure) => code === 'rotten'

/** A manifest that is refused is an alarm even where another source helped. */
export const problemsOf = ({ result, failures }: SyncOutcome): Told[] => {
  const told = (code: Told['code'], { source, detail }: SyncFailure): Told => ({
    code,
    subject: source,
    detail,
  })
  const isAlarm = (failure: SyncFailure) => isRefusal(failure) && (result === 'failed' || !isBehind(failure))
  const refused = [
    ...failures.filter(isAlarm).map(failure => told('library-refused', failure)),
    ...failures.filter(isRot).map(failure => told('library-rotten', failure)),
  ]
  if (result !== 'failed') return refused
  return [
    ...refused,
    ...failures
      .filter(failure => !isRefusal(failure) && !isRot(failure) && !isEnded(failure))
      .map(failure => told(failure.code === 'disk-full' ? 'sync-disk-full' : 'sync-failed', failure)),
  ]
}
