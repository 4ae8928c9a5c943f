/** One look, build or signature at a time: what is under way, how it is ended, and how it ended. */
import type { PublishLook, PublishOutcome, PublishRun } from '../../contract/publish.ts'
import type { Announce, Clock } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { BEGUN } from './progress.rules.ts'
import type { PublishJob, PublishResult } from './result.ts'
import { startPublishThread } from './thread.ts'

export interface TasksParts {
  /** File of the worker. */
  worker: string
  clock: Clock
  announce: Announce
}

interface Running {
  run: PublishRun
  cancel: () => void
  /** Never rejects. */
  over: Promise<void>
}

/** What is begun, and what is done with its result. */
interface Task {
  job: PublishJob
  source: string
  ended: (outcome: PublishOutcome, look: PublishLook | null) => Promise<void>
}

export const openTasks = ({ worker, clock, announce }: TasksParts) => {
  let running: Running | null = null
  let closed = false
  const now = () => clock.now().toISOString()

  const demandIdle = () => {
    if (closed) throw new Error('the station is closing')
    if (running) throw new Refusal('BUILD_RUNNING')
  }

  const finish = async ({ job, source, ended }: Task, { look, ...result }: PublishResult) => {
    const { task, out } = job
    await ended({ task, source, out, endedAt: now(), ...result }, look).catch(() => undefined)
    running = null
    announce('publish')
  }

  return {
    running: () => running?.run ?? null,
    demandIdle,
    start: (task: Task) => {
      demandIdle()
      const { job, source } = task
      const run: PublishRun = { ...BEGUN, task: job.task, source, out: job.out, startedAt: now() }
      const thread = startPublishThread(job, {
        worker,
        progress: progress => {
          Object.assign(run, progress)
          announce('publish')
        },
      })
      running = { run, cancel: thread.cancel, over: thread.result.then(result => finish(task, result)) }
      announce('publish')
    },
    cancel: () => running?.cancel(),
    close: async () => {
      closed = true
      running?.cancel()
      await running?.over
    },
  }
}
