/** Small real films, each of one colour, on the shelf of a station, and a programme that plays them all day. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { RECORD_FILE, RECORD_KIND, RECORD_VERSION } from '../../electron/station/shows/record.rules.ts'
import { visitor } from '../support/visitor.ts'
import { expect, type RunningStation } from './kiosk.ts'

export interface Film {
  title: string
  colour: readonly [red: number, green: number, blue: number]
  codec?: 'h264' | 'vp9'
  width?: number
  height?: number
  /** Pictures a second. */
  rate?: number
  seconds?: number
  /** WebVTT. */
  subtitles?: string
}

const CODECS = {
  h264: {
    container: 'mp4',
    options: '-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 25 -c:a aac -movflags +faststart',
  },
  vp9: { container: 'webm', options: '-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus' },
} as const

type WholeFilm = Film & Required<Omit<Film, 'subtitles'>>

const whole = (film: Film): WholeFilm => ({
  ...{ codec: 'h264', width: 640, height: 360, rate: 25, seconds: 30 },
  ...film,
})

const hex = (colour: Film['colour']) => `0x${colour.map(part => part.toString(16).padStart(2, '0')).join('')}`

const make = (file: string, film: WholeFilm) => {
  const { colour, codec, width, height, rate, seconds } = film
  const picture = `color=c=${hex(colour)}:s=${width}x${height}:r=${rate}:d=${seconds}`
  const inputs = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', `sine=f=440:d=${seconds}`]
  const output = [...CODECS[codec].options.split(' '), '-shortest', '-y', file]
  const { status, stderr } = spawnSync('ffmpeg', ['-v', 'error', ...inputs, ...output], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`ffmpeg made no ${file}: ${stderr}`)
}

/** As the importer leaves it. */
const record = (film: WholeFilm, file: string, bytes: Buffer) => ({
  ...{ kind: RECORD_KIND, version: RECORD_VERSION },
  facts: { title: film.title, genre: 'other', unit: '综采二队', performers: '', event: '' },
  technical: {
    container: CODECS[film.codec].container,
    ...{ seconds: film.seconds, width: film.width, height: film.height },
    ...{ videoCodec: film.codec === 'vp9' ? 'vp9' : 'avc', audioCodec: 'aac' },
  },
  video: { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
  poster: null,
  subtitles: film.subtitles ? [{ language: 'zh-CN', file: 'subtitles.zh-CN.vtt' }] : [],
  addedAt: '2026-07-21T08:00:00.000Z',
})

/** Answers with its identifier and its file. */
const shelve = (dataDir: string, some: Film) => {
  const film = whole(some)
  const name = `video.${CODECS[film.codec].container}`
  const id = createHash('sha256').update(film.title).digest('hex').slice(0, 32)
  const making = path.join(dataDir, `making-${id}`)
  mkdirSync(making)
  make(path.join(making, name), film)
  if (film.subtitles) writeFileSync(path.join(making, 'subtitles.zh-CN.vtt'), film.subtitles)
  const bytes = readFileSync(path.join(making, name))
  writeFileSync(path.join(making, RECORD_FILE), JSON.stringify(record(film, name, bytes)))
  const folder = path.join(dataDir, 'library', id)
  renameSync(making, folder)
  return { id, file: path.join(folder, name), size: statSync(path.join(folder, name)).size }
}

/** Somebody in the office. */
export const office = async ({ address, demo }: RunningStation) => {
  const staff = visitor(address)
  await staff.ask.staff.signIn({ name: demo.name, password: demo.password })
  return staff.ask
}

export type Shelved = ReturnType<typeof shelve>

/** Puts the films on the shelf and lets them play in this order, over and over, all day. */
export const airFilms = async (station: RunningStation, films: readonly Film[]): Promise<Shelved[]> => {
  const shelved = films.map(film => shelve(station.dataDir, film))
  const ask = await office(station)
  const here = async () => (await ask.shows.list()).map(({ id }) => id)
  await expect.poll(here, { timeout: 20_000 }).toEqual(expect.arrayContaining(shelved.map(({ id }) => id)))
  const playlist = await ask.programme.playlists.create({
    title: '全天',
    shows: shelved.map(({ id }) => id),
    safety: { share: { kind: 'none' }, films: null },
  })
  await ask.programme.blocks.create({
    ...{ title: '全天', playlist: playlist.id, places: [], firstDay: '2020-01-01' },
    ...{ when: { recurrence: null, parts: [] }, loops: true },
  })
  return shelved
}
