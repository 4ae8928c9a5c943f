/** The thread of a sync: network, hashing and disk are kept away from orders and pages. */
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { textOf } from '../storage/problems.ts'
import { runSync, type SyncResult } from './run.ts'
import type { FromSyncWorker } from './thread.ts'

/** Progress is for eyes. */
const TOLD_EVERY_MS = 250
/** As `nice` counts; Linux gives it to this thread alone, and to what it asks of the disk. */
const LOW_PRIORITY = 10

const say = (message: FromSyncWorker) => parentPort?.postMessage(message)

const telling = () => {
  let told = Number.NEGATIVE_INFINITY
  return (source: string, done: number, total: number | null) => {
    const now = performance.now()
    if (now - told < TOLD_EVERY_MS) return
    told = now
    say({ type: 'progress', source, done, total })
  }
}

const failed = (code: 'cancelled' | 'unexpected', detail: string): SyncResult => ({
  ...{ result: 'failed', source: '', fetched: 0 },
  failures: [{ code, source: '', detail, bytes: null }],
})

if (process.platform === 'linux') {
  try {
    setPriority(LOW_PRIORITY)
  } catch {
    // A sandbox may forbid it.
  }
}
const stop = new AbortController()
parentPort?.on('message', () => stop.abort())
const result = await runSync(workerData, { signal: stop.signal, progress: telling() }).catch(
  (error: unknown) =>
    stop.signal.aborted ? failed('cancelled', 'somebody ended it') : failed('unexpected', textOf(error)),
)
say({ type: 'done', result })
parentPort?.close()
