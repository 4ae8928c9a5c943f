/** The thread of a sync: network, hashing and disk are kept away from orders and pages. */
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { Ended } from './failures.rules.ts'
import { runSync } from './run.ts'
import type { FromSyncWorker, ToSyncWorker } from './thread.ts'

/** Progress is for eyes. */
const TOLD_EVERY_MS = 250
/** As `nice` counts; Linux gives it to this thread alone. Disk and digests are asked of Node's pool, which has its own. */
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

/** The main thread alone knows what is being played. */
const asking = () => {
  let answered: (names: readonly string[]) => void = () => undefined
  return {
    answer: (names: readonly string[]) => answered(names),
    inUse: () =>
      new Promise<readonly string[]>(resolve => {
        answered = resolve
        say({ type: 'in-use' })
      }),
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
const { answer, inUse } = asking()
parentPort?.on('message', (message: ToSyncWorker) => {
  if (message.type === 'cancel') stop.abort(new Ended(message.by))
  else answer(message.names)
})
const watch = { signal: stop.signal, progress: telling(), inUse, now: () => new Date() }
say({ type: 'done', result: await runSync(workerData, watch) })
parentPort?.close()
