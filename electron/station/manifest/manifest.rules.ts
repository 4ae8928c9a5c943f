/** The manifest of a published library: which shows it has, of which files, and what each byte of them must be. */
import * as z from 'zod'
import { Instant } from '../../contract/common.ts'
import { ShowFacts } from '../../contract/shows.ts'
import { SHOW_ID, TechnicalFacts } from '../shows/record.rules.ts'

export const MANIFEST_FILE = 'manifest.json'
export const CHUNK_BYTES = 4 * 1024 * 1024

/** Bound what a manifest can make a station hold in memory, ask for and write. */
const MOST_FILES = 20_000
export const MOST_MANIFEST_BYTES = 64 * 1024 * 1024
const MOST_FILE_BYTES = 64 * 1024 ** 3
const MOST_SHOWS = 10_000

/**
 * Endings that every plain web server hands out, IIS too, which refuses endings that it does not know: WebP and WebVTT
 * are therefore published under others.
 */
const ENDINGS = {
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'bin',
  'text/vtt': 'txt',
} as const
const FILE_TYPES = [
  'video/mp4',
  'video/webm',
  'image/jpeg',
  'image/png',
  'image/webp',
  'text/vtt',
] as const satisfies ReadonlyArray<keyof typeof ENDINGS>

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** The first 32 hex digits of a SHA-256: of the file, or of the show's video. */
const ContentId = z.string().regex(SHOW_ID)

export const LibraryId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

const PublishedFile = z
  .strictObject({
    id: ContentId,
    size: z.int().min(1).max(MOST_FILE_BYTES),
    sha256: Sha256,
    /** Of each 4 MiB, the last one shorter. */
    chunks: z.array(Sha256).min(1),
    type: z.enum(FILE_TYPES),
    /** Of videos: `avc`, `avc+aac`. */
    codec: z.string().max(60).optional(),
    width: z.int().positive().optional(),
    height: z.int().positive().optional(),
    seconds: z.number().positive().optional(),
  })
  .refine(({ size, chunks }) => chunks.length === chunksOf(size), 'its chunks do not make up its size')
  .refine(
    ({ sha256, chunks }) => chunks.length > 1 || chunks[0] === sha256,
    'its only chunk is not the whole of it',
  )
  .refine(({ id, sha256 }) => sha256.startsWith(id), 'its id is not the beginning of its hash')
export type PublishedFile = z.infer<typeof PublishedFile>

/** Small pictures of a show in one: left to right, then down, each of the same stretch of time. */
const PublishedStrip = z.strictObject({
  file: ContentId,
  columns: z.int().min(1).max(100),
  count: z.int().min(1).max(1_000),
})

const PublishedShow = z.strictObject({
  id: ContentId,
  facts: ShowFacts,
  technical: TechnicalFacts,
  video: ContentId,
  poster: ContentId.nullable(),
  strip: PublishedStrip.nullable(),
  subtitles: z
    .array(z.strictObject({ language: z.string().regex(/^[A-Za-z0-9-]{2,16}$/), file: ContentId }))
    .max(20),
  /** Whether those who are seen in it agreed; null: nobody said. */
  consent: z.literal(true).nullable(),
  addedAt: Instant,
})
export type PublishedShow = z.infer<typeof PublishedShow>

/** What a build puts together; signing it makes a manifest of it. */
export const Draft = z.strictObject({
  kind: z.literal('diantai-library'),
  format: z.literal(1),
  library: LibraryId,
  total: z.strictObject({ files: z.int().min(0), bytes: z.int().min(0) }),
  files: z.array(PublishedFile).max(MOST_FILES),
  shows: z.array(PublishedShow).max(MOST_SHOWS),
})
export type Draft = z.infer<typeof Draft>

export const Manifest = Draft.extend({
  /** Only ever rises. */
  version: z.int().min(1),
  issued: Instant,
  expires: Instant,
  /** Identifier of the key that signed it. */
  key: ContentId,
}).superRefine((manifest, context) => {
  for (const message of untruths(manifest)) context.addIssue({ code: 'custom', message })
})
export type Manifest = z.infer<typeof Manifest>

const chunksOf = (size: number) => Math.ceil(size / CHUNK_BYTES)

/** What a manifest says of itself and is not so. */
function untruths({ total, files, shows }: Draft): string[] {
  const ids = new Set(files.map(({ id }) => id))
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return [
    ...(ids.size === files.length ? [] : ['a file is listed twice']),
    ...(total.files === files.length ? [] : [`it promises ${total.files} files and lists ${files.length}`]),
    ...(total.bytes === bytes ? [] : [`it promises ${total.bytes} bytes and lists ${bytes}`]),
    ...(new Set(shows.map(({ id }) => id)).size === shows.length ? [] : ['a show is listed twice']),
    ...(shows.every(show => partsOf(show).every(id => ids.has(id)))
      ? []
      : ['a show has a file that is not listed']),
  ]
}

/** Identifiers of all files of a show. */
export const partsOf = ({ video, poster, strip, subtitles }: PublishedShow): string[] => [
  video,
  ...(poster ? [poster] : []),
  ...(strip ? [strip.file] : []),
  ...subtitles.map(({ file }) => file),
]

type Named = Pick<PublishedFile, 'sha256' | 'type'>
/** Where a file lies in a published library. It follows from its hash: a manifest cannot name a path. */
export const publishedPath = ({ sha256, type }: Named) =>
  `files/${sha256.slice(0, 2)}/${sha256}.${ENDINGS[type]}`
/** Its name in the library of a station, from which browsers learn what it is. */
export const localName = ({ sha256, type }: Named) => `${sha256}.${LOCAL_ENDINGS[type] ?? ENDINGS[type]}`
const LOCAL_ENDINGS: Readonly<Partial<Record<keyof typeof ENDINGS, string>>> = {
  'image/webp': 'webp',
  'text/vtt': 'vtt',
}

export const totalOf = (files: readonly PublishedFile[]): Draft['total'] => ({
  files: files.length,
  bytes: files.reduce((sum, { size }) => sum + size, 0),
})
