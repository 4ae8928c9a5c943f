/** Makes one video fit to be published, once: its file, its poster and its strip. */
import { createHash } from 'node:crypto'
import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { Draft, type PublishedFile } from '../manifest/manifest.rules.ts'
import { LeaveOut, type LeftOut, leftOut } from '../shows/leftOut.ts'
import { makePoster } from '../shows/poster.ts'
import type { Verdict } from '../shows/probe.ts'
import { TechnicalFacts } from '../shows/record.rules.ts'
import type { FoundVideo } from '../shows/walk.ts'
import { startsFast } from '../shows/wholeness.ts'
import { convert } from './convert.ts'
import type { PublishShelf } from './shelf.ts'
import { makeStrip } from './strip.ts'

const File = Draft.shape.files.element
const Prepared = z.object({
  video: File,
  technical: TechnicalFacts,
  poster: File.nullable(),
  strip: z.object({ file: File, columns: z.int(), count: z.int() }).nullable(),
  converted: z.boolean(),
  /** Whether pictures were tried: ffmpeg was there. Of earlier versions: unknown. */
  pictured: z.boolean().default(false),
})
export type Prepared = z.infer<typeof Prepared>

/** Another program with the same number has ended. */
const CONVERTED = `converted-${process.pid}.mp4`

/** What has to be done with a video before it is fit. */
export type Need = 'nothing' | 'sound' | 'everything'

/** Faults that no conversion mends. */
const HOPELESS: ReadonlyArray<LeftOut['code']> = [
  'empty',
  'not-a-video',
  'no-video',
  'unreadable',
  'truncated',
]

export const needOf = async (path: string, verdict: Verdict): Promise<Need> => {
  if (!verdict.playable) {
    if (HOPELESS.includes(verdict.code)) throw new LeaveOut(verdict)
    return 'everything'
  }
  if (verdict.format === 'webm') return 'nothing'
  if (verdict.format === 'mp4' && (await isFast(path))) return 'nothing'
  return verdict.facts.videoCodec === 'avc' ? 'sound' : 'everything'
}

const isFast = async (path: string) => {
  const file = await open(path)
  try {
    return await startsFast(file, (await file.stat()).size)
  } finally {
    await file.close()
  }
}

export interface PrepareParts {
  shelf: PublishShelf
  ffmpeg: string | null
  /** 0 to 1, of the whole work on this video. */
  progress: (share: number) => void
  signal?: AbortSignal | undefined
}

/** Tells whether the original was touched since it was prepared; nobody changes a film and keeps its time. */
const stampOf = async ({ path, name }: FoundVideo) => {
  const { size, mtimeMs } = await stat(path)
  const stamp = createHash('sha256').update(`${name}\n${size}\n${mtimeMs}`).digest('hex')
  return { size, name: `${stamp.slice(0, 32)}.json` }
}

/** What an earlier run prepared and is still there; null: it has to be done. */
export const recallPrepared = async (
  video: FoundVideo,
  { shelf, ffmpeg }: Pick<PrepareParts, 'shelf' | 'ffmpeg'>,
) => {
  const known = await shelf.recall((await stampOf(video)).name, Prepared)
  if (!known || (!known.pictured && known.poster === null && ffmpeg !== null)) return null
  const files = [known.video, known.poster, known.strip?.file ?? null].filter(file => file !== null)
  for (const file of files) if (!(await shelf.has(file))) return null
  return known
}

const videoFacts = ({ container, width, height, seconds, videoCodec, audioCodec }: TechnicalFacts) => ({
  type: `video/${container}` as const,
  codec: audioCodec ? `${videoCodec}+${audioCodec}` : videoCodec,
  ...{ width, height, seconds },
})

export const prepare = async (video: FoundVideo, need: Need, parts: PrepareParts): Promise<Prepared> => {
  const { shelf, signal } = parts
  const stamp = await stampOf(video)
  const converted = join(shelf.work, CONVERTED)
  const source = need === 'nothing' ? video.path : await conversion(video.path, converted, need, parts)
  const { probe } = await import('../shows/probe.ts')
  const verdict = await probe(source)
  if (!verdict.playable) throw new LeaveOut(leftOut.notConverted(verdict.reason))
  const technical = verdict.facts
  const { size } = await stat(source)
  const copying = (done: number) => need === 'nothing' && parts.progress(done / size)
  const file = await shelf.take(source, videoFacts(technical), { progress: copying, signal })
  await rm(converted, { force: true })
  const pictures = await picturesOf(shelf.path(file), technical, parts)
  const prepared = {
    video: file,
    technical,
    ...pictures,
    converted: need !== 'nothing',
    pictured: parts.ffmpeg !== null,
  }
  await shelf.remember(stamp.name, prepared)
  return prepared
}

const conversion = async (source: string, target: string, need: Need, parts: PrepareParts) => {
  // An ffmpeg that outlived a killed build goes on writing the file that it has open, which is no longer this one.
  await rm(target, { force: true })
  const { ffmpeg, progress, signal } = parts
  if (ffmpeg === null) throw new Error('a video that has to be converted waits for ffmpeg')
  const { probe } = await import('../shows/probe.ts')
  const pictures = need === 'sound' ? (['keep', 'anew'] as const) : (['anew'] as const)
  let why: LeaveOut | null = null
  for (const picture of pictures) {
    try {
      const { isWhole } = await convert({ ffmpeg, source, target, picture, progress, signal })
      const made = await probe(target)
      if (made.playable && isWhole(made.facts.seconds)) return target
      why = new LeaveOut(leftOut.notConverted(made.playable ? 'the end is missing' : made.reason))
    } catch (error) {
      if (!(error instanceof LeaveOut)) throw error
      why = error
    }
  }
  throw why ?? new Error('nothing was tried')
}

const picturesOf = async (
  path: string,
  { seconds }: TechnicalFacts,
  { shelf, ffmpeg, signal }: PrepareParts,
) => {
  if (ffmpeg === null) return { poster: null, strip: null }
  const options = { progress: () => undefined, signal }
  const keep = async (made: string): Promise<PublishedFile> => {
    const file = await shelf.take(made, { type: 'image/jpeg' }, options)
    await rm(made, { force: true })
    return file
  }
  const poster = await makePoster({ ffmpeg, video: path, seconds, folder: shelf.work })
  const target = join(shelf.work, 'strip.jpg')
  const strip = await makeStrip({ ffmpeg, video: path, seconds, target, signal })
  return {
    poster: poster === null ? null : await keep(join(shelf.work, poster)),
    strip: strip && { ...strip, file: await keep(target) },
  }
}
