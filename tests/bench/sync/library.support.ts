/** Published libraries to be measured with: as many files of such sizes as one likes, and who signed them. */
import { randomBytes } from 'node:crypto'
import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { digesting } from '../../../electron/station/manifest/digest.ts'
import {
  CHUNK_BYTES,
  MANIFEST_FILE,
  type PublishedFile,
  publishedPath,
} from '../../../electron/station/manifest/manifest.rules.ts'
import type { SyncJob } from '../../../electron/station/sync/run.ts'
import { aManifest, aPublisher, aShow, idOf, signedManifest } from '../../station/manifest/support.ts'

const STAMP_BYTES = 64
/** The same bytes over and over would do: nothing on the way packs them. */
const NOISE = randomBytes(CHUNK_BYTES)
const ZEROS = Buffer.alloc(CHUNK_BYTES)

/** A show brings its poster, its strip and its subtitles along. */
const TYPES = ['video/mp4', 'image/jpeg', 'image/webp', 'text/vtt'] as const

export interface LibraryPlan {
  sizes: readonly number[]
  /** Every file is a film. */
  films: boolean
  /** Takes no room on the disk of the source: all but the first bytes of each 4 MiB is nought. */
  hollow?: boolean
}

const chunksOf = function* (size: number, filling: Buffer) {
  for (let at = 0; at < size; at += CHUNK_BYTES) {
    const chunk = Buffer.from(filling.subarray(0, Math.min(CHUNK_BYTES, size - at)))
    randomBytes(Math.min(STAMP_BYTES, chunk.length)).copy(chunk)
    yield { at, chunk }
  }
}

const writeFile = (folder: string, size: number, type: PublishedFile['type'], hollow: boolean) => {
  const hash = digesting()
  const stamps: Array<{ at: number; chunk: Buffer }> = []
  for (const { at, chunk } of chunksOf(size, hollow ? ZEROS : NOISE)) {
    hash.update(chunk)
    stamps.push({ at, chunk: Buffer.from(chunk.subarray(0, STAMP_BYTES)) })
  }
  const digest = hash.digest()
  const file: PublishedFile = { ...digest, id: digest.sha256.slice(0, 32), size, type }
  const path = join(folder, publishedPath(file))
  mkdirSync(dirname(path), { recursive: true })
  const descriptor = openSync(path, 'w')
  ftruncateSync(descriptor, size)
  for (const { at, chunk } of stamps) {
    if (!hollow) writeSync(descriptor, NOISE, 0, Math.min(CHUNK_BYTES, size - at), at)
    writeSync(descriptor, chunk, 0, chunk.length, at)
  }
  closeSync(descriptor)
  return file
}

const showsOf = (files: readonly PublishedFile[]) =>
  files.flatMap((video, index) => {
    if (index % TYPES.length !== 0) return []
    const [poster, strip, subtitles] = files.slice(index + 1, index + TYPES.length)
    if (!poster || !strip || !subtitles) throw new Error('Expected four files for each show')
    const parts = {
      poster: poster.id,
      strip: { file: strip.id, columns: 10, count: 100 },
      subtitles: [{ language: 'zh', file: subtitles.id }],
    }
    return [{ ...aShow(video, `节目 ${index}`), ...parts }]
  })

export const makeLibrary = (folder: string, { sizes, films, hollow = false }: LibraryPlan) => {
  const publisher = aPublisher()
  const files = sizes.map((size, index) =>
    writeFile(folder, size, films ? 'video/mp4' : (TYPES[index % TYPES.length] ?? 'video/mp4'), hollow),
  )
  const shows = films ? {} : { shows: showsOf(files) }
  writeFileSync(join(folder, MANIFEST_FILE), signedManifest(publisher, aManifest(publisher, files, shows)))
  const key = publisher.root.publicPem
  return {
    folder,
    files,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    publicKey: key,
    /** A sync of it as a station would begin it by hand. */
    job: (library: string, address: string): SyncJob => ({
      ...{ library, roots: [{ id: idOf(key), publicKey: key }], sources: [{ kind: 'web', address }] },
      ...{ bytesPerSecond: null, floor: null, scrub: null, spare: 0, patience: 30_000, haste: 1 },
      keeping: { quotaBytes: null, played: {}, scheduled: [] },
    }),
  }
}
export type Library = ReturnType<typeof makeLibrary>
