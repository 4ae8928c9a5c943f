/** Starts the worker for one sync and hears it out. */
import { Worker } from 'node:worker_threads'
import { textOf } from '../storage/problems.ts'
import type { SyncJob, SyncResult } from './run.ts'

export type FromSyncWorker =
  | { type: 'progress'; source: string; done: number; total: number | null }
  | { type: 'done'; result: SyncResult }

export interface SyncThreadParts {
  /** The worker's file. */
  worker: string
  progress: (source: string, done: number, total: number | null) => void
}

/** How long a worker may take to come to rest before it is ended; what is half there is found by the next sync. */
const PATIENCE_MS = 5_000

const died = (code: 'cancelled' | 'unexpected', why: string): SyncResult => ({
  ...{ result: 'failed', source: '', fetched: 0 },
  failures: [{ code, source: '', detail: `the worker ended: ${why}`, bytes: null }],
})

/** `result` never rejects. */
export const startSyncThread = (job: SyncJob, { worker: file, progress }: SyncThreadParts) => {
  const worker = new Worker(file, { workerData: job })
  let cancelled = false
  const result = new Promise<SyncResult>(resolve => {
    worker.on('message', (message: FromSyncWorker) => {
      if (message.type === 'progress') progress(message.source, message.done, message.total)
      else resolve(message.result)
    })
    worker.once('error', error => resolve(died('unexpected', textOf(error))))
    worker.once('exit', code => resolve(died(cancelled ? 'cancelled' : 'unexpected', `code ${code}`)))
  })
  return {
    result,
    cancel: () => {
      cancelled = true
      worker.postMessage('cancel')
      setTimeout(() => void worker.terminate(), PATIENCE_MS).unref()
    },
  }
}
