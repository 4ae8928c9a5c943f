/** Starts the worker for one task and hears it out. */
import { Worker } from 'node:worker_threads'
import type { PublishProgress } from '../../contract/publish.ts'
import { textOf } from '../storage/problems.ts'
import { failed, type PublishJob, type PublishResult } from './result.ts'

export type FromPublishWorker =
  | { type: 'progress'; progress: PublishProgress }
  | { type: 'done'; result: PublishResult }

export type ToPublishWorker = { type: 'cancel' }

export interface PublishThreadParts {
  /** The worker's file. */
  worker: string
  progress: (progress: PublishProgress) => void
}

/** How long a worker may take to come to rest before it is ended; what is half there is found by the next build. */
const PATIENCE_MS = 5_000

/** `result` never rejects. */
export const startPublishThread = (job: PublishJob, { worker: file, progress }: PublishThreadParts) => {
  const worker = new Worker(file, { workerData: job })
  let cancelled = false
  const died = (why: string) =>
    failed({ code: cancelled ? 'cancelled' : 'unexpected', detail: `the worker ended: ${why}` })
  const result = new Promise<PublishResult>(resolve => {
    worker.on('message', (message: FromPublishWorker) => {
      if (message.type === 'progress') progress(message.progress)
      else resolve(message.result)
    })
    worker.once('error', error => resolve(died(textOf(error))))
    worker.once('exit', code => resolve(died(`code ${code}`)))
  })
  return {
    result,
    cancel: () => {
      cancelled = true
      worker.postMessage({ type: 'cancel' } satisfies ToPublishWorker)
      setTimeout(() => void worker.terminate(), PATIENCE_MS).unref()
    },
  }
}
