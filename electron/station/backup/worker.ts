/** The thread in which backups are made, checked and unpacked, so that orders and pages never wait for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { BackupError, failureOf } from './failures.ts'
import { makeBackup } from './make.ts'
import { checkBackup } from './open.ts'
import type { FromWorker, ToWorker, WorkerJob } from './thread.ts'

/** Progress is for eyes. */
const TOLD_EVERY_MS = 250

const say = (message: FromWorker) => parentPort?.postMessage(message)

const telling = () => {
  let told = Number.NEGATIVE_INFINITY
  return (done: number, total: number | null) => {
    const now = performance.now()
    if (now - told < TOLD_EVERY_MS) return
    told = now
    say({ type: 'progress', done, total })
  }
}

/** What the station says to a worker: to stop, and whether the ledger was still while it was copied. */
const listen = () => {
  const stop = new AbortController()
  const still = Promise.withResolvers<void>()
  // Nobody may be waiting for it.
  still.promise.catch(() => undefined)
  stop.signal.addEventListener('abort', () => still.reject(stop.signal.reason))
  parentPort?.on('message', (message: ToWorker) => {
    if (message.type === 'cancel') stop.abort()
    else if (message.still) still.resolve()
    else
      still.reject(
        new BackupError('source-unreadable', 'the ledger was mended while it was copied; try again'),
      )
  })
  return { signal: stop.signal, still: still.promise }
}

const carryOut = async (job: WorkerJob): Promise<FromWorker> => {
  const { signal, still } = listen()
  const watching = { progress: telling(), signal }
  if (job.task === 'make') {
    const ledgerCopied = async () => {
      say({ type: 'ledger-copied' })
      await still
    }
    return { type: 'made', bytes: await makeBackup(job.job, { ...watching, ledgerCopied }) }
  }
  if (job.task === 'check') return { type: 'read', contents: await checkBackup(job.job, watching) }
  // Loaded here because it brings every room along, which a backup does not need.
  const { unpackBackup } = await import('./unpack.ts')
  return { type: 'read', contents: await unpackBackup(job.job, job.folder, watching) }
}

say(await carryOut(workerData).catch((error: unknown) => ({ type: 'failed', failure: failureOf(error) })))
parentPort?.close()
