/** Turns an office's folder of videos into a library that any web server can publish; the originals are only read. */
import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Draft, type PublishedFile, type PublishedShow, totalOf } from '../manifest/manifest.rules.ts'
import { isDiskFull, missingOn } from '../shows/copy.ts'
import { LeaveOut, type LeftOut, leftOut } from '../shows/leftOut.ts'
import { openSheets, type SheetRemark, type Sheets } from '../shows/sheet.ts'
import { type Remark, takeSidecars } from '../shows/sidecars.ts'
import { lockDataFolder } from '../storage/lock.ts'
import type { Job } from './jobs.ts'
import { openPace } from './pace.ts'
import { planOf } from './plan.ts'
import { prepare } from './prepare.ts'
import { watchRoom } from './room.ts'
import { openShelf, type PublishShelf } from './shelf.ts'

/** What became of one video; `name` is its path within the folder. */
export type Built =
  | { name: string; state: 'taken' | 'converted' | 'unchanged'; title: string; remarks: Remark[] }
  /** It has to be converted, and there is no ffmpeg. */
  | { name: string; state: 'waits' }
  | { name: string; state: 'same-as'; other: string }
  | ({ name: string; state: 'left-out' } & LeftOut)

export type BuildProgress =
  | { type: 'looking'; name: string; index: number; of: number }
  | { type: 'working'; name: string; index: number; of: number; share: number; secondsLeft: number }
  | { type: 'settled'; index: number; of: number; built: Built }

export interface BuildOptions {
  source: string
  out: string
  progress: (progress: BuildProgress) => void
  /** Name of a new library; one that is there keeps its own. */
  library?: string | undefined
  /** Null: build without it; undefined: look for it. */
  ffmpeg?: string | null
  /** Bytes that stay free on the disk of the library. */
  spare?: number
  now?: () => Date
  monotonic?: () => number
  signal?: AbortSignal
}

export interface BuildResult {
  built: Built[]
  draft: Draft
  /** What no video got of the sheets. */
  sheetRemarks: SheetRemark[]
}

export const buildLibrary = async (options: BuildOptions): Promise<BuildResult> => {
  const shelf = await openShelf(options.out)
  const lock = lockDataFolder(shelf.work)
  try {
    return await buildOn(shelf, options)
  } finally {
    lock.release()
  }
}

const buildOn = async (shelf: PublishShelf, options: BuildOptions): Promise<BuildResult> => {
  const { signal, spare = 0, now = () => new Date(), monotonic = () => performance.now() } = options
  const looking = (name: string, index: number, of: number) =>
    options.progress({ type: 'looking', name, index, of })
  const { videos, closed, jobs, ffmpeg } = await planOf({ ...options, looking }, shelf)
  await shelf.sweep()
  const before = await shelf.draft()
  const built: Built[] = closed.map(({ name, why }) => ({ name: `${name}/`, state: 'left-out', ...why }))
  const shows = new Map<string, PublishedShow & { name: string }>()
  const files = new Map<string, PublishedFile>()
  const sheets = openSheets()
  const pace = openPace(jobs, ffmpeg !== null, monotonic)
  for (const [position, job] of jobs.entries()) {
    signal?.throwIfAborted()
    const turn = { index: position + 1, of: jobs.length }
    const working = (share: number) =>
      options.progress({
        type: 'working',
        name: job.video.name,
        ...turn,
        share,
        secondsLeft: pace.left(position, share),
      })
    pace.begin()
    const outcome = await settle(job, {
      shelf,
      ffmpeg,
      sheets,
      shows,
      files,
      now,
      ...{ signal, spare, before },
      progress: working,
    })
    pace.end(position)
    built.push(outcome)
    options.progress({ type: 'settled', ...turn, built: outcome })
  }
  const list = [...files.values()]
  const draft: Draft = {
    ...{ kind: 'diantai-library', format: 1 },
    library: before?.library ?? options.library ?? `library-${randomBytes(4).toString('hex')}`,
    ...{ total: totalOf(list), files: list, shows: [...shows.values()].map(({ name: _, ...show }) => show) },
  }
  await shelf.saveDraft(draft)
  return { built, draft, sheetRemarks: await sheets.remarks(videos) }
}

interface SettleParts {
  shelf: PublishShelf
  ffmpeg: string | null
  sheets: Sheets
  shows: Map<string, PublishedShow & { name: string }>
  files: Map<string, PublishedFile>
  now: () => Date
  signal: AbortSignal | undefined
  /** Bytes that stay free on the disk of the library. */
  spare: number
  progress: (share: number) => void
  before: Draft | null
}

const settle = async (job: Job, parts: SettleParts): Promise<Built> => {
  const { name } = job.video
  if (job.why) return { name, state: 'left-out', ...job.why }
  if (!job.known && job.need !== 'nothing' && parts.ffmpeg === null) return { name, state: 'waits' }
  const { shelf, spare } = parts
  const room = watchRoom(shelf.work, spare)
  try {
    // How large a conversion becomes is known only when it is done.
    const bytes = job.known || job.need !== 'nothing' ? 0 : job.size
    const missing = job.known ? 0 : await missingOn(shelf.work, bytes, spare)
    if (missing > 0) throw new LeaveOut(leftOut.diskFull(missing))
    const signal = AbortSignal.any([room.signal, ...(parts.signal ? [parts.signal] : [])])
    return await publish(job, { ...parts, signal })
  } catch (error) {
    parts.signal?.throwIfAborted()
    if (error instanceof LeaveOut) return { name, state: 'left-out', ...error.leftOut }
    if (isDiskFull(error)) return { name, state: 'left-out', ...leftOut.diskFull(0) }
    throw error
  } finally {
    room.stop()
  }
}

const publish = async (job: Job, parts: SettleParts): Promise<Built> => {
  const { video, known, need } = job
  const { shelf, shows, files } = parts
  const beside = join(shelf.work, 'beside')
  await rm(beside, { recursive: true, force: true })
  await mkdir(beside)
  const { facts, poster, subtitles, remarks, consent } = await takeSidecars(video, beside, parts.sheets)
  if (consent === false) throw new LeaveOut(leftOut.noConsent())
  const prepared = known ?? (await prepare(video, need ?? 'nothing', parts))
  const other = shows.get(prepared.video.id)
  if (other) return { name: video.name, state: 'same-as', other: other.name }
  const add = (file: PublishedFile) => {
    files.set(file.id, file)
    return file.id
  }
  const take = async (file: string, type: PublishedFile['type']) =>
    add(await shelf.take(join(beside, file), { type }, { progress: () => undefined, signal: parts.signal }))
  const id = add(prepared.video)
  const { strip } = prepared
  const own = poster ? await take(poster, pictureTypes[poster.split('.').at(-1) ?? ''] ?? 'image/jpeg') : null
  const texts: PublishedShow['subtitles'] = []
  for (const { language, file } of subtitles) texts.push({ language, file: await take(file, 'text/vtt') })
  shows.set(id, {
    name: video.name,
    ...{ id, facts, technical: prepared.technical, video: id },
    poster: own ?? (prepared.poster && add(prepared.poster)),
    strip: strip && { columns: strip.columns, count: strip.count, file: add(strip.file) },
    subtitles: texts,
    consent,
    addedAt: parts.before?.shows.find(show => show.id === id)?.addedAt ?? parts.now().toISOString(),
  })
  const state = known ? 'unchanged' : prepared.converted ? 'converted' : 'taken'
  return { name: video.name, state, title: facts.title, remarks }
}

const pictureTypes: Readonly<Record<string, PublishedFile['type']>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}
