/** One backup, check or restore at a time: what is under way, how it is ended, and how it ended. */
import type { BackupOutcome, BackupRun } from '../../contract/backup.ts'
import type { Announce, Clock } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { failureOf } from './failures.ts'
import { type Result, startThread, type WorkerJob } from './thread.ts'

export interface TasksParts {
  worker: string
  clock: Clock
  announce: Announce
}

type Success = Exclude<Result, { type: 'failed' }>

export interface Task {
  job: WorkerJob
  /** Name of the backup's file. */
  name: string
  ledgerCopied?: () => boolean
  /** What is still to be done when the worker has succeeded; a throw makes the task fail. */
  succeeded?: (result: Success) => Promise<void>
  /** Undoes what the task left behind; called however it ended. */
  ended?: (outcome: BackupOutcome) => Promise<void>
}

export const openTasks = ({ worker, clock, announce }: TasksParts) => {
  let running: { run: BackupRun; cancel: () => void; over: Promise<void> } | null = null
  let outcome: BackupOutcome | null = null
  let closed = false
  const now = () => clock.now().toISOString()

  const settled = async (result: Result, { succeeded }: Task) => {
    if (result.type === 'failed') return { failure: result.failure, contents: null }
    const contents = result.type === 'read' ? result.contents : null
    try {
      await succeeded?.(result)
      return { failure: null, contents }
    } catch (error) {
      return { failure: failureOf(error), contents }
    }
  }

  const demandIdle = () => {
    if (closed) throw new Error('the station is closing')
    if (running) throw new Refusal('TASK_RUNNING')
  }

  return {
    running: () => running?.run ?? null,
    outcome: () => outcome,
    demandIdle,
    /** Answers when the task has begun. */
    start: (task: Task) => {
      demandIdle()
      const { job, name } = task
      const run: BackupRun = { task: job.task, name, startedAt: now(), done: 0, total: null }
      const thread = startThread(job, {
        worker,
        ledgerCopied: task.ledgerCopied ?? (() => true),
        progress: (done, total) => {
          Object.assign(run, { done, total })
          announce('backup')
        },
      })
      const finish = async () => {
        const ending = await settled(await thread.result, task)
        outcome = { task: job.task, name, endedAt: now(), ...ending }
        await task.ended?.(outcome)
        running = null
        announce('backup')
      }
      running = { run, cancel: thread.cancel, over: finish() }
      announce('backup')
    },
    cancel: () => running?.cancel(),
    close: async () => {
      closed = true
      running?.cancel()
      await running?.over
    },
  }
}
export type Tasks = ReturnType<typeof openTasks>
