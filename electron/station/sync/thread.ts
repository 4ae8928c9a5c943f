/** Starts the worker for one sync and hears it out. */
import { Worker } from 'node:worker_threads'
import { textOf } from '../storage/problems.ts'
import { type EndedBy, ownFailure } from './failures.rules.ts'
import { nothingDone, type SyncResult } from './result.ts'
import type { SyncJob } from './run.ts'

export type FromSyncWorker =
  | { type: 'progress'; source: string; done: number; total: number | null }
  /** Waits for the answer. */
  | { type: 'in-use' }
  | { type: 'done'; result: SyncResult }

export type ToSyncWorker = { type: 'cancel'; by: EndedBy } | { type: 'in-use'; names: readonly string[] }

export interface SyncThreadParts {
  /** The worker's file. */
  worker: string
  progress: (source: string, done: number, total: number | null) => void
  /** Names of the files that are being played. */
  inUse: () => readonly string[]
}

/** How long a worker may take to come to rest before it is ended; what is half there is found by the next sync. */
const PATIENCE_MS = 5_000

/**
 * What comes over the network is garbage a moment later, and lies outside the heap that V8 looks at: a small nursery has
 * it cleared often, which keeps a sync 40 MB smaller.
 */
export const WORKER_OPTIONS = { resourceLimits: { maxYoungGenerationSizeMb: 2 } }

const died = (code: EndedBy | 'unexpected', why: string): SyncResult =>
  nothingDone(ownFailure(code, `the worker ended: ${why}`))

/** `result` never rejects. */
export const startSyncThread = (job: SyncJob, { worker: file, progress, inUse }: SyncThreadParts) => {
  const worker = new Worker(file, { ...WORKER_OPTIONS, workerData: job })
  const say = (message: ToSyncWorker) => worker.postMessage(message)
  let ended: EndedBy | null = null
  const result = new Promise<SyncResult>(resolve => {
    worker.on('message', (message: FromSyncWorker) => {
      if (message.type === 'progress') progress(message.source, message.done, message.total)
      else if (message.type === 'in-use') say({ type: 'in-use', names: inUse() })
      else resolve(message.result)
    })
    worker.once('error', error => resolve(died('unexpected', textOf(error))))
    worker.once('exit', code => resolve(died(ended ?? 'unexpected', `code ${code}`)))
  })
  return {
    result,
    cancel: (by: EndedBy) => {
      ended = by
      say({ type: 'cancel', by })
      setTimeout(() => void worker.terminate(), PATIENCE_MS).unref()
    },
  }
}
