/** Bringing a folder of videos into the library. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addPrepared, type ImportProgress } from '../../../electron/station/shows/importer.ts'
import { exitCodeOf, summaryOf } from '../../../electron/station/shows/summary.rules.ts'
import { beside, bringIn, library, listed, stick } from './importer.support.ts'
import { film, hasFfmpeg, padded, shelve } from './support.ts'

const fingerprint = (path: string) => [
  createHash('sha256').update(readFileSync(path)).digest('hex'),
  statSync(path).mtimeMs,
]

describe.skipIf(!hasFfmpeg)('videos made by ffmpeg', () => {
  test('every playable one becomes a show, the others are named with what to do', async () => {
    film(stick('合唱', '我们走在大路上.mp4'))
    film(stick('b.webm'), { codecs: 'vp9' })
    film(stick('old.avi'), { codecs: 'mpeg4' })
    writeFileSync(stick('empty.mp4'), '')
    const { outcomes } = await bringIn()
    expect(outcomes.map(({ name, state }) => `${name} ${state}`).sort()).toEqual([
      'b.webm added',
      'empty.mp4 left-out',
      'old.avi left-out',
      '合唱/我们走在大路上.mp4 added',
    ])
    const { list, file } = await listed()
    expect(list.map(({ title, genre }) => `${title} ${genre}`).sort()).toEqual([
      'b other',
      '我们走在大路上 chorus',
    ])
    for (const show of list) {
      const path = file(show.id, show.video.split('/').at(-1) ?? '')
      const sha256 = createHash('sha256')
        .update(readFileSync(path ?? ''))
        .digest('hex')
      expect(sha256.slice(0, 32)).toBe(show.id)
    }
  })

  test('originals are untouched', async () => {
    const path = film(stick('a.mp4'))
    const before = fingerprint(path)
    await bringIn()
    expect(fingerprint(path)).toEqual(before)
    expect(readdirSync(stick())).toEqual(['a.mp4'])
  })

  test('twice adds nothing twice, under another name neither', async () => {
    film(stick('a.mp4'))
    film(stick('again', 'b.mp4'))
    const first = await bringIn()
    expect(first.outcomes.map(({ state }) => state).sort()).toEqual(['added', 'already-there'])
    const second = await bringIn()
    expect(second.outcomes.map(({ state }) => state)).toEqual(['already-there', 'already-there'])
    expect((await listed()).list).toHaveLength(1)
    expect(readdirSync(library())).toHaveLength(1)
  })

  test('a video whose name promises nothing is found; other files, hidden ones and the library are not', async () => {
    film(stick('recording'), { format: 'mp4' })
    film(stick('.trash', 'gone.mp4'))
    film(stick('.hidden.mp4'))
    writeFileSync(stick('readme.txt'), 'hello')
    writeFileSync(stick('photo.jpg'), 'no photo')
    await bringIn()
    const everything = await bringIn({ source: beside() })
    expect(everything.outcomes.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'stick/recording already-there',
    ])
  })

  test('ffmpeg makes the poster, 640 wide', async () => {
    film(stick('a.mp4'))
    await bringIn({ ffmpeg: 'ffmpeg' })
    const { list, file } = await listed()
    const bytes = readFileSync(file(list[0]?.id ?? '', 'poster.jpg') ?? '')
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
    expect(bytes.readUInt16BE(frame + 7)).toBe(640)
  })

  test('without ffmpeg shows come without posters, which is said once', async () => {
    film(stick('a.mp4'))
    film(stick('b.mp4'), { pitch: 500 })
    const result = await bringIn()
    expect(summaryOf(result).match(/ffmpeg is not installed/g)).toHaveLength(1)
    expect(exitCodeOf(result)).toBe(0)
  })

  test('progress counts the bytes of each file up to its size', async () => {
    const path = padded(film(stick('a.mp4')), 3_000_000)
    const seen: ImportProgress[] = []
    await bringIn({ progress: progress => seen.push(progress) })
    const done = seen.flatMap(progress => (progress.type === 'reading' ? [progress.done] : []))
    expect(done.length).toBeGreaterThan(2)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.at(-1)).toBe(statSync(path).size)
    expect(seen.at(-1)).toMatchObject({ type: 'settled', index: 1, of: 1, outcome: { state: 'added' } })
  })

  test('a show that was damaged in the library is mended by bringing it in again', async () => {
    film(stick('a.mp4'))
    await bringIn()
    const id = readdirSync(library())[0] ?? ''
    writeFileSync(join(library(), id, 'show.json'), '')
    expect((await listed()).list).toEqual([])
    await bringIn()
    expect((await listed()).list.map(show => show.id)).toEqual([id])
    expect(readdirSync(library())).toEqual([id])
  })

  test('a show of a newer program is left as it is', async () => {
    film(stick('a.mp4'))
    await bringIn()
    const record = join(library(), readdirSync(library())[0] ?? '', 'show.json')
    writeFileSync(record, '{"kind":"diantai-show","version":2}')
    expect((await bringIn()).outcomes).toMatchObject([{ state: 'already-there' }])
    expect(readFileSync(record, 'utf8')).toBe('{"kind":"diantai-show","version":2}')
  })

  test('an import that is stopped leaves nothing half in the library', async () => {
    padded(film(stick('a.mp4')), 5_000_000)
    const stop = new AbortController()
    const progress = () => stop.abort(new Error('stopped'))
    await expect(bringIn({ progress, signal: stop.signal })).rejects.toThrow('stopped')
    expect(readdirSync(library())).toEqual([])
  })

  test('a file that grows while it is read is left out', async () => {
    const path = film(stick('a.mp4'))
    const progress = ({ type }: ImportProgress) => {
      if (type === 'reading') writeFileSync(path, 'more', { flag: 'a' })
    }
    expect((await bringIn({ progress })).outcomes).toMatchObject([{ state: 'left-out', code: 'changed' }])
    expect(readdirSync(library())).toEqual([])
  })

  test('prepared shows come in with their facts', async () => {
    film(stick('x.mp4'))
    writeFileSync(stick('x.json'), '{"title":"班前安全"}')
    expect((await addPrepared(library(), stick())).outcomes).toMatchObject([
      { state: 'added', title: '班前安全' },
    ])
  })
})

test('what a killed import left behind goes, what a running one is at stays', async () => {
  const own = `.incoming-00ff-${process.pid}`
  // Above every system's highest process id.
  for (const name of ['.incoming-00ff-999999999', '.removed-0123-4567', own])
    mkdirSync(join(library(), name), { recursive: true })
  await bringIn()
  expect(readdirSync(library())).toEqual([own])
})

test('a folder without videos adds nothing and says so', async () => {
  expect(summaryOf(await bringIn())).toContain('No video was found')
})

test('a folder that is not there, or is a file, is told apart', async () => {
  await expect(bringIn({ source: stick('nowhere') })).rejects.toThrow(/There is no folder .*nowhere/)
  writeFileSync(stick('file.mp4'), '')
  await expect(bringIn({ source: stick('file.mp4') })).rejects.toThrow(/is a file/)
  expect(existsSync(library())).toBe(false)
})

test('a library that cannot be made is a sentence', async () => {
  writeFileSync(beside('data'), 'a file where the folder should be')
  await expect(bringIn()).rejects.toThrow(/The library .* cannot be written/)
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be read is named', async () => {
  mkdirSync(stick('closed'), { mode: 0 })
  expect((await bringIn()).outcomes).toMatchObject([{ name: 'closed/', code: 'unreadable' }])
})

test('shows that are there already stay as they are', async () => {
  const id = shelve(library())
  await bringIn()
  expect((await listed()).list.map(show => show.id)).toEqual([id])
})
