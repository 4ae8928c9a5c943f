/** The thread of a build: reading, hashing and waiting for ffmpeg are kept away from orders and pages. */
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { PublishProgress } from '../../contract/publish.ts'
import type { FromPublishWorker, ToPublishWorker } from './thread.ts'
import { carryOut } from './work.ts'

/** Progress is for eyes. */
const TOLD_EVERY_MS = 500
/** As `nice` counts; Linux gives it to this thread alone, and to what it asks of the disk. */
const LOW_PRIORITY = 10

const say = (message: FromPublishWorker) => parentPort?.postMessage(message)

const telling = () => {
  let told = Number.NEGATIVE_INFINITY
  return (progress: PublishProgress) => {
    const now = performance.now()
    if (now - told < TOLD_EVERY_MS) return
    told = now
    say({ type: 'progress', progress })
  }
}

if (process.platform === 'linux') {
  try {
    setPriority(LOW_PRIORITY)
  } catch {
    // A sandbox may forbid it.
  }
}
const stop = new AbortController()
parentPort?.on('message', ({ type }: ToPublishWorker) => {
  if (type === 'cancel') stop.abort()
})
say({
  type: 'done',
  result: await carryOut(workerData, { progress: telling(), signal: stop.signal, now: () => new Date() }),
})
parentPort?.close()
