/** The shows room on a real folder. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openShows, type Shows } from '../../../electron/station/shows/shows.ts'
import { openSyncedShows } from '../../../electron/station/sync/syncedShows.ts'
import { shelve, temporaryFolder } from './support.ts'

let library = ''
let shows: Shows
const problems: Array<{ code: string; subject: string; detail: string }> = []
let changes = 0

const open = async () => {
  shows = await openShows({
    dir: library,
    synced: await openSyncedShows(library),
    report: problem => problems.push(problem),
    changed: () => {
      changes++
    },
  })
}
beforeEach(() => {
  library = join(temporaryFolder(), 'library')
  problems.length = 0
  changes = 0
})
afterEach(() => {
  shows.close()
  rmSync(join(library, '..'), { recursive: true })
})

const FACTS = {
  title: '班前会',
  genre: 'kuaiban',
  unit: '机电科',
  performers: '王师傅',
  event: '2026 春节联欢',
  theme: '顶板',
  date: '2026-02-16',
} as const

test('a data folder without a library has no shows', async () => {
  await open()
  expect(shows.list()).toEqual([])
})

test('the newest show comes first, with addresses that the page can fetch', async () => {
  shelve(library, { content: 'old', title: '旧', addedAt: '2026-01-01T00:00:00.000Z' })
  const id = shelve(library, { content: 'new', title: '新', addedAt: '2026-02-01T00:00:00.000Z' })
  await open()
  expect(shows.list().map(({ title }) => title)).toEqual(['新', '旧'])
  expect(shows.list()[0]).toMatchObject({
    video: `/media/shows/${id}/video.mp4`,
    poster: `/media/shows/${id}/poster.jpg`,
    subtitles: [{ language: 'zh-CN', url: `/media/shows/${id}/subtitles.zh-CN.vtt` }],
  })
})

test('only files of a listed show are served', async () => {
  const id = shelve(library)
  await open()
  const served = shows.file(id, 'video.mp4')
  expect(served && readFileSync(served, 'utf8')).toBe('a video')
  for (const name of ['show.json', '../../ledger.sqlite', '..', '', '/etc/passwd', 'other.mp4'])
    expect(shows.file(id, name)).toBeNull()
  expect(shows.file('../library', 'video.mp4')).toBeNull()
  expect(shows.file('0'.repeat(32), 'video.mp4')).toBeNull()
})

test('what staff say about a show is on disk when it is answered', async () => {
  const id = shelve(library)
  await open()
  expect(await shows.update(id, FACTS)).toMatchObject({ id, ...FACTS })
  expect(changes).toBe(1)
  shows.close()
  await open()
  expect(shows.list()).toMatchObject([FACTS])
  expect(readdirSync(join(library, id)).sort()).toEqual([
    'poster.jpg',
    'show.json',
    'subtitles.zh-CN.vtt',
    'video.mp4',
  ])
})

test('updates that cross each other are all kept, the last one on top', async () => {
  const id = shelve(library)
  const other = shelve(library, { content: 'another' })
  await open()
  await Promise.all([
    shows.update(id, FACTS),
    shows.update(other, { ...FACTS, title: '二' }),
    shows.update(id, { ...FACTS, title: '三' }),
  ])
  expect(
    shows
      .list()
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['三', '二'])
})

test('a removed show is gone from the list, the disk and the door', async () => {
  const id = shelve(library)
  await open()
  expect(await shows.remove(id)).toBe(true)
  expect(shows.list()).toEqual([])
  expect(shows.file(id, 'video.mp4')).toBeNull()
  expect(readdirSync(library)).toEqual([])
  expect(changes).toBe(1)
})

test('a show that is not there can be neither changed nor removed', async () => {
  await open()
  expect(await shows.update('0'.repeat(32), FACTS)).toBeNull()
  expect(await shows.remove('..')).toBe(false)
  expect(existsSync(library)).toBe(true)
})

test('what another program adds appears by itself, and is announced once', async () => {
  await open()
  const elsewhere = join(library, '..', 'elsewhere')
  const id = shelve(elsewhere)
  renameSync(join(elsewhere, id), join(library, id))
  await vi.waitFor(() => expect(shows.list().map(show => show.id)).toEqual([id]), { timeout: 10_000 })
  expect(changes).toBe(1)
})

test('a folder that is touched without a change of the list announces nothing', async () => {
  const id = shelve(library)
  await open()
  utimesSync(join(library, id, 'show.json'), new Date(), new Date())
  mkdirSync(join(library, '.incoming-00-1'))
  // Any later command waits for the looks before it.
  await shows.update('0'.repeat(32), FACTS)
  expect(changes).toBe(0)
})

test.each([
  ['torn', text => text.slice(0, 40)],
  ['empty', () => ''],
  ['null', () => 'null'],
  ['of a newer program', text => text.replace('"version":1', '"version":2')],
  ['pointing out of its folder', text => text.replace('"video.mp4"', '"../video.mp4"')],
  ['about a video of another size', text => text.replace('"bytes":7', '"bytes":8')],
] satisfies Array<[string, (text: string) => string]>)(
  'a record that is %s is passed over and told to staff once, the other shows play on',
  async (_, damage) => {
    shelve(library, { content: 'a good one', title: '好' })
    const record = join(library, shelve(library), 'show.json')
    const damaged = damage(readFileSync(record, 'utf8'))
    writeFileSync(record, damaged)
    await open()
    expect(shows.list().map(({ title }) => title)).toEqual(['好'])
    await shows.remove(shows.list()[0]?.id ?? '')
    expect(problems).toMatchObject([{ code: 'show-unreadable', subject: join(record, '..') }])
    expect(readFileSync(record, 'utf8')).toBe(damaged)
  },
)
