/** Starts the worker for one job and hears it out. */
import { Worker } from 'node:worker_threads'
import type { BackupContents, BackupFailure } from '../../contract/backup.ts'
import { textOf } from '../storage/problems.ts'
import type { MakeJob } from './make.ts'
import type { OpenJob } from './open.ts'

export type WorkerJob =
  | { task: 'make'; job: MakeJob }
  | { task: 'check'; job: OpenJob }
  /** `folder` is made. */
  | { task: 'restore'; job: OpenJob; folder: string }

export type FromWorker =
  | { type: 'progress'; done: number; total: number | null }
  /** Waits for `go-on`. */
  | { type: 'ledger-copied' }
  | { type: 'made'; bytes: number }
  | { type: 'read'; contents: BackupContents }
  | { type: 'failed'; failure: BackupFailure }

export type ToWorker = { type: 'cancel' } | { type: 'go-on'; still: boolean }

export type Result = Extract<FromWorker, { type: 'made' | 'read' | 'failed' }>

export interface ThreadParts {
  /** The worker's file. */
  worker: string
  progress: (done: number, total: number | null) => void
  /** False: the ledger was not still, and what was copied of it is worth nothing. */
  ledgerCopied: () => boolean
}

/** How long a worker may take to clean up after itself before it is ended. */
const PATIENCE_MS = 5_000

const died = (code: BackupFailure['code'], why: string): Result => ({
  type: 'failed',
  failure: { code, detail: `the worker ended: ${why}`, bytes: null },
})

/** `result` never rejects. */
export const startThread = (job: WorkerJob, { worker: file, progress, ledgerCopied }: ThreadParts) => {
  const worker = new Worker(file, { workerData: job })
  const answer = (message: ToWorker) => worker.postMessage(message)
  let cancelled = false
  const cancel = () => {
    cancelled = true
    answer({ type: 'cancel' })
    setTimeout(() => void worker.terminate(), PATIENCE_MS).unref()
  }
  const result = new Promise<Result>(resolve => {
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'progress') progress(message.done, message.total)
      else if (message.type === 'ledger-copied') answer({ type: 'go-on', still: ledgerCopied() })
      else resolve(message)
    })
    worker.once('error', error => resolve(died('unexpected', textOf(error))))
    worker.once('exit', code => resolve(died(cancelled ? 'cancelled' : 'unexpected', `code ${code}`)))
  })
  return { result, cancel }
}
