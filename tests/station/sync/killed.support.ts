/** A sync as a program of its own, so that a test can kill it: the job comes as JSON on the command line. */
import * as z from 'zod'
import type { SyncJob } from '../../../electron/station/sync/run.ts'
import { runSync } from '../../../electron/station/sync/run.ts'

const job = z.custom<SyncJob>().parse(JSON.parse(process.argv[2] ?? 'null'))
const { result } = await runSync(job, {
  signal: new AbortController().signal,
  progress: () => undefined,
  inUse: async () => [],
  now: () => new Date(),
})
process.send?.(result)
