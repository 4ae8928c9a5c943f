/** Carries out one task of the room: a look, a build with its signature, or a signature alone. */
import type { PublishProgress, SignedLibrary } from '../../contract/publish.ts'
import type { Manifest } from '../manifest/manifest.rules.ts'
import { buildLibrary } from './build.ts'
import { failureOf } from './failures.rules.ts'
import { lookAt } from './look.ts'
import { progressOf } from './progress.rules.ts'
import { builtOf } from './remarks.rules.ts'
import { failed, NOTHING, type PublishJob, type PublishResult, type Signing } from './result.ts'
import { signLibrary } from './sign.ts'
import { missingFor } from './summary.rules.ts'

export interface Watch {
  progress: (progress: PublishProgress) => void
  signal: AbortSignal
  now: () => Date
}

const signedOf = ({ library, version, shows, total, expires, key }: Manifest): SignedLibrary => ({
  ...{ library, version, expires, key },
  ...{ shows: shows.length, bytes: total.bytes },
})

const sign = async (out: string, { keys, days }: Signing, now: () => Date) =>
  signedOf(await signLibrary({ out, keys, days, now }))

type BuildJob = Extract<PublishJob, { task: 'build' }>

const build = async (job: BuildJob, { progress, signal, now }: Watch): Promise<PublishResult> => {
  const { source, out, spare } = job
  const seen = progressOf()
  const result = await buildLibrary({ source, out, spare, signal, now, progress: one => progress(seen(one)) })
  const done = { ...NOTHING, built: builtOf(result), notSigned: missingFor(result) }
  if (job.sign === null || done.notSigned) return done
  try {
    return { ...done, signed: await sign(out, job.sign, now) }
  } catch (error) {
    // What was built is there all the same.
    return { ...done, failure: failureOf(error) }
  }
}

const look = async (source: string, out: string, { progress, signal, now }: Watch) => {
  const seen = progressOf()
  const looking = (name: string, index: number, of: number) =>
    progress(seen({ type: 'looking', name, index, of }))
  return { ...NOTHING, look: await lookAt({ source, out, looking, signal }, now()) }
}

export const carryOut = async (job: PublishJob, watch: Watch): Promise<PublishResult> => {
  try {
    if (job.task === 'look') return await look(job.source, job.out, watch)
    if (job.task === 'build') return await build(job, watch)
    return { ...NOTHING, signed: await sign(job.out, job.sign, watch.now) }
  } catch (error) {
    return failed(failureOf(error))
  }
}
