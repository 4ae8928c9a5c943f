/** What one video needs, found out before the work begins so that its end can be foretold. */
import { stat } from 'node:fs/promises'
import { LeaveOut, type LeftOut } from '../shows/leftOut.ts'
import type { FoundVideo } from '../shows/walk.ts'
import { type Need, needOf, type Prepared, recallPrepared } from './prepare.ts'
import type { PublishShelf } from './shelf.ts'

export interface Job {
  video: FoundVideo
  size: number
  /** What an earlier run made of it. */
  known: Prepared | null
  need: Need | null
  /** Why nothing can be made of it. */
  why: LeftOut | null
}

export const jobOf = async (video: FoundVideo, shelf: PublishShelf, ffmpeg: string | null): Promise<Job> => {
  const job = { video, size: 0, known: null, need: null, why: null }
  try {
    const { size } = await stat(video.path)
    const known = await recallPrepared(video, { shelf, ffmpeg })
    if (known) return { ...job, size, known }
    const { probe } = await import('../shows/probe.ts')
    return { ...job, size, need: await needOf(video.path, await probe(video.path)) }
  } catch (error) {
    if (error instanceof LeaveOut) return { ...job, why: error.leftOut }
    throw error
  }
}
