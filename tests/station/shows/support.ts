/** Builders for the library's tests: videos made by ffmpeg, and shows put straight on the shelf. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ShowFacts } from '../../../electron/contract/shows.ts'
import { RECORD_FILE, RECORD_KIND, RECORD_VERSION } from '../../../electron/station/shows/record.rules.ts'

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'diantai-shows-'))

const ffmpeg = (args: readonly string[], command = 'ffmpeg') =>
  spawnSync(command, ['-v', 'error', ...args], { encoding: 'utf8' })

const encoders = ffmpeg(['-encoders']).stdout ?? ''
export const hasFfmpeg = encoders !== ''
export const canEncode = (encoder: string) => encoders.includes(` ${encoder} `)

const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac']
const CODECS = {
  h264: H264,
  faststart: [...H264, '-movflags', '+faststart'],
  fragmented: [...H264, '-movflags', '+frag_keyframe+empty_moov'],
  silent: ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-an'],
  tenBit: ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p10le', '-c:a', 'aac'],
  hevc: ['-c:v', 'libx265', '-x265-params', 'log-level=none', '-preset', 'ultrafast', '-c:a', 'aac'],
  vp9: ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus'],
  mpeg4: ['-c:v', 'mpeg4', '-c:a', 'mp2'],
  dolby: ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'ac3'],
  soundAlone: ['-vn', '-c:a', 'aac'],
} as const

interface Film {
  codecs?: keyof typeof CODECS
  seconds?: number
  /** Another number makes another video. */
  pitch?: number
  /** Container, when the name is to claim another. */
  format?: string
}

/** A test picture of 160 × 120 with a tone; answers with its path. */
export const film = (path: string, { codecs = 'h264', seconds = 2, pitch = 440, format }: Film = {}) => {
  mkdirSync(dirname(path), { recursive: true })
  const picture = ['-f', 'lavfi', '-i', `testsrc=s=160x120:d=${seconds}:r=25`]
  const tone = ['-f', 'lavfi', '-i', `sine=f=${pitch}:d=${seconds}`]
  const output = [...CODECS[codecs], ...(format ? ['-f', format] : []), '-y', path]
  const { status, stderr } = ffmpeg([...picture, ...tone, ...output])
  if (status !== 0) throw new Error(`ffmpeg made no ${path}: ${stderr}`)
  return path
}

/** Byte offset of the matrix from the box's type in a version 0 `tkhd` (ISO 14496-12 §8.3.2). */
const TKHD_MATRIX = 44
const QUARTER_TURN = [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000]

/** Writes into the first track of an MP4 that it is to be shown turned by 90 degrees, as phones do. */
export const turnedOnItsSide = (path: string) => {
  const bytes = readFileSync(path)
  const matrix = bytes.indexOf('tkhd') + TKHD_MATRIX
  QUARTER_TURN.forEach((value, index) => void bytes.writeInt32BE(value, matrix + index * 4))
  writeFileSync(path, bytes)
  return path
}

export const cutTo = (path: string, share: number) => {
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * share)))
  return path
}

interface ShelvedShow extends Partial<ShowFacts> {
  addedAt?: string
  /** Stands for the video; it also makes the id. */
  content?: string
}

/** A whole show in the library, as the importer leaves it; answers with its id. */
export const shelve = (library: string, show: ShelvedShow = {}): string => {
  const { addedAt = '2026-07-21T08:00:00.000Z', content = 'a video', ...facts } = show
  const sha256 = createHash('sha256').update(content).digest('hex')
  const id = sha256.slice(0, 32)
  const folder = join(library, id)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'video.mp4'), content)
  writeFileSync(join(folder, 'poster.jpg'), 'a picture')
  writeFileSync(join(folder, 'subtitles.zh-CN.vtt'), 'WEBVTT\n')
  const record = {
    ...{ kind: RECORD_KIND, version: RECORD_VERSION },
    facts: { title: '合唱', genre: 'chorus', unit: '', performers: '', event: '', ...facts },
    technical: {
      ...{ container: 'mp4', seconds: 30, width: 1280, height: 720, videoCodec: 'avc', audioCodec: 'aac' },
    },
    video: { file: 'video.mp4', bytes: Buffer.byteLength(content), sha256 },
    poster: 'poster.jpg',
    subtitles: [{ language: 'zh-CN', file: 'subtitles.zh-CN.vtt' }],
    addedAt,
  }
  writeFileSync(join(folder, RECORD_FILE), JSON.stringify(record))
  return id
}

/** Makes an MP4 larger by a box that players pass over; it takes no room on disk. */
export const padded = (path: string, bytes: number) => {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(bytes)
  header.write('free', 4, 'latin1')
  const { size } = statSync(path)
  appendFileSync(path, header)
  truncateSync(path, size + bytes)
  return path
}
