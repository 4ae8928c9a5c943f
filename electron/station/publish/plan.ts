/** What a folder holds, and what each of its videos needs: found out without writing anything. */
import { checkedSource, SourceError } from '../shows/importer.ts'
import { findFfmpeg } from '../shows/poster.ts'
import { type Found, findVideos } from '../shows/walk.ts'
import { type Job, jobOf } from './jobs.ts'
import type { PublishShelf } from './shelf.ts'

/** The folder holds no video at all: it is taken for one whose disk is away. */
export class NoVideoError extends SourceError {}

export interface PlanOptions {
  source: string
  out: string
  /** Null: build without it; undefined: look for it. */
  ffmpeg?: string | null
  /** Called before each video that is looked at. */
  looking?: ((name: string, index: number, of: number) => void) | undefined
  signal?: AbortSignal | undefined
}

export interface Plan extends Found {
  jobs: Job[]
  ffmpeg: string | null
}

export const planOf = async (options: PlanOptions, shelf: PublishShelf): Promise<Plan> => {
  const { out, signal, looking } = options
  const source = await checkedSource(options.source)
  const { videos, closed } = await findVideos(source, out)
  if (videos.length + closed.length === 0)
    throw new NoVideoError(
      `There is no video in ${source}; check that this is the folder and that its disk is there. Nothing was changed`,
    )
  const ffmpeg = options.ffmpeg === undefined ? await findFfmpeg() : options.ffmpeg
  const jobs: Job[] = []
  for (const [position, video] of videos.entries()) {
    signal?.throwIfAborted()
    looking?.(video.name, position + 1, videos.length)
    jobs.push(await jobOf(video, shelf, ffmpeg))
  }
  return { videos, closed, jobs, ffmpeg }
}
