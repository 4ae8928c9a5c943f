/** Brings a folder of videos into the library; the originals are only read. */
import { mkdir, realpath, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../storage/atomicFile.ts'
import { codeOf, StorageError, textOf } from '../storage/problems.ts'
import { copyHashing, hashFile, isDiskFull, missingOn, type ReadOptions } from './copy.ts'
import { LeaveOut, type LeftOut, leftOut } from './leftOut.ts'
import { findFfmpeg, makePoster } from './poster.ts'
import { RECORD_FILE, RECORD_KIND, RECORD_VERSION, recordText, type TechnicalFacts } from './record.rules.ts'
import { openSheets, type SheetRemark, type Sheets } from './sheet.ts'
import { place, readShow, showIds, startIncoming, sweep } from './shelf.ts'
import { type Remark, takeSidecars } from './sidecars.ts'
import { type FoundVideo, findVideos } from './walk.ts'

/** What became of one video; `name` is its path within the folder. */
export type Outcome =
  | { name: string; state: 'added'; id: string; title: string; poster: boolean; remarks: Remark[] }
  | { name: string; state: 'already-there'; id: string }
  | ({ name: string; state: 'left-out' } & LeftOut)

export type ImportProgress =
  | { type: 'reading'; name: string; index: number; of: number; done: number; bytes: number }
  | { type: 'settled'; index: number; of: number; outcome: Outcome }

export interface ImportOptions {
  source: string
  /** `<data>/library`; made where it is not there yet. */
  library: string
  progress: (progress: ImportProgress) => void
  /** The command that makes posters; null: make none; undefined: look for it. */
  ffmpeg?: string | null | undefined
  /** Bytes to leave free on the library's disk, where orders are kept too. */
  spare?: number
  now?: () => Date
  signal?: AbortSignal
}

export interface ImportResult {
  outcomes: Outcome[]
  /** False where posters could not be made for want of it. */
  ffmpeg: boolean
  /** What no video got of the sheets. */
  sheetRemarks: SheetRemark[]
}

/** The folder itself cannot be read: nothing was done. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
}

const SPARE_BYTES = 256 * 1024 * 1024

export const importFolder = async (options: ImportOptions): Promise<ImportResult> => {
  const { library, progress } = options
  const source = await checkedSource(options.source)
  await openLibrary(library)
  const ffmpeg = options.ffmpeg === undefined ? await findFfmpeg() : options.ffmpeg
  const { videos, closed } = await findVideos(source, library)
  const sheets = openSheets()
  const outcomes: Outcome[] = closed.map(({ name, why }) => ({ name: `${name}/`, state: 'left-out', ...why }))
  for (const [position, video] of videos.entries()) {
    const turn = { index: position + 1, of: videos.length }
    const { size } = await stat(video.path).catch(() => ({ size: 0 }))
    const reading = (done: number) =>
      progress({ type: 'reading', name: video.name, ...turn, done, bytes: size })
    const outcome = await importVideo(video, size, { ...options, ffmpeg, sheets, reading })
    outcomes.push(outcome)
    progress({ type: 'settled', ...turn, outcome })
  }
  return { outcomes, ffmpeg: ffmpeg !== null, sheetRemarks: await sheets.remarks(videos) }
}

export const checkedSource = async (source: string): Promise<string> => {
  const found = await stat(source).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw new SourceError(`There is no folder ${source}`)
    throw new SourceError(`The folder ${source} cannot be read (${textOf(error)})`)
  })
  if (!found.isDirectory())
    throw new SourceError(`Expected a folder, but ${source} is a file; name the folder that it lies in`)
  return realpath(source)
}

const openLibrary = async (library: string) => {
  try {
    await mkdir(library, { recursive: true })
    await sweep(library)
  } catch (error) {
    throw refused(library, error)
  }
}

const refused = (library: string, error: unknown) =>
  new StorageError(
    `The library ${library} cannot be written (${textOf(error)}); check its disk and its owner`,
    {
      cause: error,
    },
  )

type VideoParts = ImportOptions & {
  ffmpeg: string | null
  sheets: Sheets
  reading: (done: number) => void
}

const importVideo = async (video: FoundVideo, size: number, parts: VideoParts): Promise<Outcome> => {
  const { name } = video
  // Loaded here because mediabunny takes a tenth of a second, which a station that starts does not owe.
  const { probe } = await import('./probe.ts')
  const verdict = await probe(video.path)
  if (!verdict.playable) {
    const { code, reason, advice } = verdict
    return { name, state: 'left-out', code, reason, advice }
  }
  const { library, spare = SPARE_BYTES, signal } = parts
  try {
    const known = await findKnown(library, video.path, size, { progress: parts.reading, signal })
    if (known) return { name, state: 'already-there', id: known }
    const missing = await missingOn(library, size, spare)
    if (missing > 0) throw new LeaveOut(leftOut.diskFull(missing))
    return await add(video, verdict.facts, parts)
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof LeaveOut) return { name, state: 'left-out', ...error.leftOut }
    if (!isDiskFull(error)) throw refused(library, error)
    const missing = await missingOn(library, size, spare).catch(() => 0)
    return { name, state: 'left-out', ...leftOut.diskFull(missing) }
  }
}

/** Only a show of the same size can be the same video: a new one is not read twice. */
const findKnown = async (library: string, path: string, size: number, options: ReadOptions) => {
  let sha256: string | null = null
  for (const id of await showIds(library)) {
    const reading = await readShow(library, id)
    if (reading.state !== 'listed' || reading.record.video.bytes !== size) continue
    sha256 ??= await hashFile(path, options)
    if (sha256.startsWith(id)) return id
  }
  return null
}

const add = async (video: FoundVideo, technical: TechnicalFacts, parts: VideoParts): Promise<Outcome> => {
  const { library, ffmpeg, sheets, reading, signal, now = () => new Date() } = parts
  const incoming = await startIncoming(library)
  try {
    const file = `video.${technical.container}`
    const copy = join(incoming, file)
    const sha256 = await copyHashing(video.path, copy, { progress: reading, signal })
    const { size: bytes } = await stat(copy)
    const id = sha256.slice(0, 32)
    const { facts, subtitles, remarks, consent, ...sidecars } = await takeSidecars(video, incoming, sheets)
    if (consent === false) throw new LeaveOut(leftOut.noConsent())
    const makes = ffmpeg !== null && sidecars.poster === null
    const made = makes
      ? await makePoster({ ffmpeg, video: copy, seconds: technical.seconds, folder: incoming })
      : null
    const poster = sidecars.poster ?? made
    const record = recordText({
      ...{ kind: RECORD_KIND, version: RECORD_VERSION, facts, technical },
      ...{ video: { file, bytes, sha256 }, poster, subtitles, addedAt: now().toISOString() },
    })
    await writeWhole(join(incoming, RECORD_FILE), Buffer.from(record))
    const placed = await place(library, incoming, id)
    if (!placed) return { name: video.name, state: 'already-there', id }
    return { name: video.name, state: 'added', id, title: facts.title, poster: poster !== null, remarks }
  } finally {
    await rm(incoming, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Brings in shows that were prepared with posters and subtitles, such as the demo's. */
export const addPrepared = (library: string, dir: string): Promise<ImportResult> =>
  importFolder({ source: dir, library, progress: () => undefined, ffmpeg: null, spare: 0 })
