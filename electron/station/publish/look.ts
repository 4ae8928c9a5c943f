/** Foretells what a build would do: what goes in, what is converted, what waits or stays out, how long and how much. */
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PublishLook } from '../../contract/publish.ts'
import { LeaveOut, leftOut } from '../shows/leftOut.ts'
import { openSheets, type Sheets } from '../shows/sheet.ts'
import { factsBeside } from '../shows/sidecars.ts'
import type { Built } from './build.ts'
import type { Job } from './jobs.ts'
import { openPace } from './pace.ts'
import { type PlanOptions, planOf } from './plan.ts'
import { remarksOf } from './remarks.rules.ts'
import { shelfAt } from './shelf.ts'

/** A video that would go in, with what is said of it. */
interface Fit {
  job: Job
  consent: boolean | null
}

export const lookAt = async (options: PlanOptions, now: Date): Promise<PublishLook> => {
  const { source, out } = options
  const { videos, closed, jobs, ffmpeg } = await planOf(options, shelfAt(out))
  const sheets = openSheets()
  const built: Built[] = closed.map(({ name, why }) => ({ name: `${name}/`, state: 'left-out', ...why }))
  const fit: Fit[] = []
  for (const job of jobs) {
    options.signal?.throwIfAborted()
    const { consent, ...one } = await foretold(job, sheets, ffmpeg)
    built.push(one.built)
    if (one.built.state !== 'left-out' && one.built.state !== 'waits') fit.push({ job, consent })
  }
  const pending = fit.map(({ job }) => job).filter(({ known }) => known === null)
  return {
    ...{ source, out, at: now.toISOString(), ffmpeg: ffmpeg !== null },
    known: fit.length - pending.length,
    asIs: pending.filter(({ need }) => need === 'nothing').length,
    convert: pending.filter(({ need }) => need !== 'nothing').length,
    unsaid: fit.filter(({ consent }) => consent === null).length,
    remarks: remarksOf(built, await sheets.remarks(videos)),
    seconds: openPace(pending, ffmpeg !== null, () => 0).left(0, 0),
    bytes: pending.reduce((sum, { size }) => sum + size, 0),
    freeBytes: await freeOn(out),
  }
}

const foretold = async (
  job: Job,
  sheets: Sheets,
  ffmpeg: string | null,
): Promise<{ built: Built; consent: boolean | null }> => {
  const { name } = job.video
  if (job.why) return { built: { name, state: 'left-out', ...job.why }, consent: null }
  try {
    const { facts, remarks, consent } = await factsBeside(job.video, sheets)
    if (consent === false) throw new LeaveOut(leftOut.noConsent())
    const waits = !job.known && job.need !== 'nothing' && ffmpeg === null
    if (waits) return { built: { name, state: 'waits' }, consent }
    const state = job.known ? 'unchanged' : job.need === 'nothing' ? 'taken' : 'converted'
    return { built: { name, state, title: facts.title, remarks }, consent }
  } catch (error) {
    if (error instanceof LeaveOut)
      return { built: { name, state: 'left-out', ...error.leftOut }, consent: null }
    throw error
  }
}

/** The folder itself may still have to be made. */
const freeOn = async (folder: string): Promise<number | null> => {
  const disk = await statfs(folder).catch(() => statfs(dirname(folder)).catch(() => null))
  return disk && disk.bavail * disk.bsize
}
