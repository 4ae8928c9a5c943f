/** Starts a sync as a program of its own, with the worker as a kiosk has it: built. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SyncJob } from '../../../electron/station/sync/run.ts'
import { WORKER_OPTIONS } from '../../../electron/station/sync/thread.ts'

const ROOT = join(import.meta.dirname, '../../..')
const WORKER = join(ROOT, 'dist/station/sync/worker.js')
const PROGRAM = join(import.meta.dirname, 'own.mjs')

interface OwnFigures {
  ms: number
  cpuMs: number
  /** Null: this system does not tell. */
  peakMb: number | null
  result: string
  fetched: number
  failures: string[]
}

export const demandBuilt = () => {
  if (!existsSync(WORKER)) throw new Error(`Expected ${WORKER}; build it with: npm run build`)
}

export const startOwn = (job: SyncJob) => {
  const child = fork(PROGRAM, [WORKER, JSON.stringify(WORKER_OPTIONS), JSON.stringify(job)])
  const ended = once(child, 'exit')
  const told = once(child, 'message').then(([figures]) => figures as OwnFigures)
  return {
    /** Rejects when it ends without a word. */
    figures: Promise.race([
      told,
      ended.then(async ([code, signal]) => {
        throw new Error(`the sync ended with ${code ?? signal}`)
      }),
    ]),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Throws what failed. */
export const runOwn = async (job: SyncJob, expected: 'switched' | 'unchanged' = 'switched') => {
  const figures = await startOwn(job).figures
  if (figures.result !== expected)
    throw new Error(`Expected the sync to end ${expected}, but it ${figures.result}: ${figures.failures}`)
  return figures
}
