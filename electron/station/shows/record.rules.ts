/** A show as it lies on disk (`show.json`), and as the contract shows it. */
import * as z from 'zod'
import { Instant } from '../../contract/common.ts'
import { type Show, ShowFacts } from '../../contract/shows.ts'

export const RECORD_FILE = 'show.json'
export const RECORD_KIND = 'diantai-show'
export const RECORD_VERSION = 1

/** The first 32 hex digits of the SHA-256 of the video. */
export const SHOW_ID = /^[0-9a-f]{32}$/

/** A name inside the show's folder, never a path. */
const FileName = z.string().regex(/^[a-z0-9][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+$/)

export const TechnicalFacts = z.object({
  container: z.enum(['mp4', 'webm']),
  seconds: z.number().positive(),
  /** Pixels as shown, rotation and pixel shape applied. */
  width: z.int().positive(),
  height: z.int().positive(),
  videoCodec: z.string(),
  audioCodec: z.string().nullable(),
})
export type TechnicalFacts = z.infer<typeof TechnicalFacts>

export const ShowRecord = z.object({
  kind: z.literal(RECORD_KIND),
  version: z.literal(RECORD_VERSION),
  facts: ShowFacts,
  technical: TechnicalFacts,
  video: z.object({ file: FileName, bytes: z.int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  poster: FileName.nullable(),
  subtitles: z.array(z.object({ language: z.string().min(2).max(16), file: FileName })),
  addedAt: Instant,
})
export type ShowRecord = z.infer<typeof ShowRecord>

/** Only the envelope: enough to tell a newer program's record from a damaged one. */
export const Envelope = z.object({ kind: z.literal(RECORD_KIND), version: z.int() })

export const recordText = (record: ShowRecord) => `${JSON.stringify(record, null, 2)}\n`

export const filesOf = ({ video, poster, subtitles }: ShowRecord): string[] => [
  video.file,
  ...(poster ? [poster] : []),
  ...subtitles.map(({ file }) => file),
]

export const toShow = (id: string, record: ShowRecord): Show => {
  const url = (file: string) => `/media/shows/${id}/${file}`
  const { seconds, width, height } = record.technical
  return {
    ...record.facts,
    id,
    seconds,
    width,
    height,
    video: url(record.video.file),
    poster: record.poster && url(record.poster),
    subtitles: record.subtitles.map(({ language, file }) => ({ language, url: url(file) })),
    addedAt: record.addedAt,
    ...{ strip: null, synced: false },
  }
}

/** Newest first; what came in together in the order of the titles. */
export const newestFirst = (shows: readonly Show[]): Show[] =>
  shows.toSorted(
    (a, b) => b.addedAt.localeCompare(a.addedAt) || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1),
  )
