/** A sync from a source that is what it says. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MANIFEST_FILE } from '../../../electron/station/manifest/manifest.rules.ts'
import { syncedFolder } from '../../../electron/station/sync/store.ts'
import { until } from '../../support/processes.ts'
import { aPublisher, signedManifest } from '../manifest/support.ts'
import {
  aFilm,
  aJob,
  aStationDisk,
  CHUNK_BYTES,
  namesOf,
  publish,
  publishedFolder,
  serve,
  sync,
} from './support.ts'

const films = [aFilm('a'), aFilm('b', 5_000), aFilm('c', CHUNK_BYTES * 2 + 7), aFilm('d', CHUNK_BYTES)]

test('the whole library is there after it, from a web server or a folder', async () => {
  const published = publish(films)
  for (const address of [(await serve(published.content)).address, await publishedFolder(published)]) {
    const disk = await aStationDisk()
    expect(await sync(aJob(disk.library, published, address))).toMatchObject({
      result: 'switched',
      failures: [],
    })
    expect(disk.names()).toEqual(namesOf(films))
    expect(disk.holds(films)).toBe(true)
    expect(await disk.version()).toBe(1)
  }
})

test('with nothing to do only the manifest is asked for', async () => {
  const published = publish(films)
  const { address, asked } = await serve(published.content)
  const disk = await aStationDisk()
  await sync(aJob(disk.library, published, address))
  asked.length = 0
  expect(await sync(aJob(disk.library, published, address))).toMatchObject({
    result: 'unchanged',
    fetched: 0,
  })
  expect(asked).toEqual([{ path: MANIFEST_FILE, range: undefined }])
})

test('only what is new is fetched, and the library of before stays until the next', async () => {
  const publisher = aPublisher()
  const [one, two, three] = [aFilm('1'), aFilm('2'), aFilm('3')]
  const disk = await aStationDisk()
  const publishAndSync = async (version: number, ...present: Buffer[]) => {
    const published = publish(present, { version }, publisher)
    const server = await serve(published.content)
    await sync(aJob(disk.library, published, server.address))
    return server.films().length
  }
  expect(await publishAndSync(1, one, two)).toBe(2)
  expect(await publishAndSync(2, two, three)).toBe(1)
  expect(disk.names()).toEqual(namesOf([one, two, three]))
  expect(await publishAndSync(3, two, three)).toBe(0)
  expect(disk.names()).toEqual(namesOf([two, three]))
})

test('a renamed show is not fetched again', async () => {
  const publisher = aPublisher()
  const before = publish(films, {}, publisher)
  const disk = await aStationDisk()
  await sync(aJob(disk.library, before, (await serve(before.content)).address))
  const shows = before.manifest.shows.map(show => ({ ...show, facts: { ...show.facts, title: '新名字' } }))
  const after = publish(films, { version: 2, shows }, publisher)
  const server = await serve(after.content)
  expect(await sync(aJob(disk.library, after, server.address))).toMatchObject({
    result: 'switched',
    fetched: 0,
  })
  expect((await disk.store.current())?.manifest.shows[0]?.facts.title).toBe('新名字')
})

test('a video that was brought in by hand is taken over, if it is the same to the byte', async () => {
  const published = publish([aFilm('a'), aFilm('b')])
  const { address, films: asked } = await serve(published.content)
  const disk = await aStationDisk()
  const [a, b] = published.files
  for (const [file, content] of [
    [a, aFilm('a')],
    [b, aFilm('x')],
  ] as const) {
    mkdirSync(join(disk.library, file?.id ?? ''))
    writeFileSync(join(disk.library, file?.id ?? '', 'video.mp4'), content)
  }
  expect(await sync(aJob(disk.library, published, address))).toMatchObject({ result: 'switched' })
  expect(asked()).toHaveLength(1)
  expect(disk.holds([aFilm('a'), aFilm('b')])).toBe(true)
})

test('the next source helps when the first is away, is empty, or offers what is not ours', async () => {
  const published = publish(films)
  const { address } = await serve(published.content)
  const stranger = publish(films)
  const strange = await serve(stranger.content)
  const disk = await aStationDisk()
  const job = aJob(disk.library, published, 'http://127.0.0.1:9/', '/nowhere', strange.address, address)
  const { result, source, failures } = await sync(job)
  expect({ result, source }).toEqual({ result: 'switched', source: address })
  expect(failures.map(({ code }) => code)).toEqual(['unreachable', 'no-library', 'unknown-root'])
  expect(strange.films()).toEqual([])
})

test('a manifest that is refused costs nothing and changes nothing', async () => {
  const publisher = aPublisher()
  const now = publish([aFilm('a')], { version: 5 }, publisher)
  const disk = await aStationDisk()
  await sync(aJob(disk.library, now, (await serve(now.content)).address))
  const before = readFileSync(join(syncedFolder(disk.library), MANIFEST_FILE))
  const unsigned = Buffer.from(JSON.stringify(now.manifest))
  const offers: Array<[string, Buffer]> = [
    ['older', signedManifest(publisher, { ...now.manifest, version: 4 })],
    ['another-library', signedManifest(publisher, { ...now.manifest, version: 6, library: 'other' })],
    ['malformed', signedManifest(publisher, { ...now.manifest, version: 6, files: [{ id: '../../x' }] })],
    ['unsigned', unsigned],
    ['unsigned', Buffer.alloc(0)],
    ['unsigned', Buffer.from('<html>')],
  ]
  for (const [code, bytes] of offers) {
    const server = await serve(new Map([[MANIFEST_FILE, bytes]]))
    const { result, failures } = await sync(aJob(disk.library, now, server.address))
    expect([result, failures[0]?.code]).toEqual(['failed', code])
    expect(server.films()).toEqual([])
  }
  expect(readFileSync(join(syncedFolder(disk.library), MANIFEST_FILE))).toEqual(before)
  expect(disk.holds([aFilm('a')])).toBe(true)
})

test('a file that went missing or is of no library comes back or goes', async () => {
  const published = publish(films)
  const { address } = await serve(published.content)
  const disk = await aStationDisk()
  const job = aJob(disk.library, published, address)
  await sync(job)
  const [first] = published.files
  if (!first) throw new Error('no file')
  rmSync(disk.store.path(first))
  writeFileSync(join(syncedFolder(disk.library), 'files', 'stray.mp4'), 'x')
  expect(await sync(job)).toMatchObject({ result: 'unchanged', fetched: films[0]?.length })
  expect(disk.names()).toEqual(namesOf(films))
})

test('a manifest that came to harm on this disk is mended by the next sync', async () => {
  const published = publish(films)
  const { address, films: asked } = await serve(published.content)
  const disk = await aStationDisk()
  const job = aJob(disk.library, published, address)
  await sync(job)
  const before = asked().length
  writeFileSync(join(syncedFolder(disk.library), MANIFEST_FILE), 'torn')
  expect(await sync(job)).toMatchObject({ result: 'switched', fetched: 0 })
  expect(asked()).toHaveLength(before)
  expect(await disk.version()).toBe(1)
})

test('what is ended keeps what it has, and goes on there', async () => {
  const published = publish([aFilm('long', CHUNK_BYTES * 3)])
  const disk = await aStationDisk()
  const stop = new AbortController()
  const slow = await serve(published.content, (_, response, film) => {
    if (!film) return false
    response.writeHead(200, { 'content-length': film.length })
    response.write(film.subarray(0, CHUNK_BYTES * 2 + 5))
    return true
  })
  const job = { ...aJob(disk.library, published, slow.address), patience: 30_000 }
  const ended = expect(sync(job, stop)).rejects.toThrow('ended')
  await until(async () => (await disk.store.partBytes(published.files)) >= CHUNK_BYTES * 2)
  stop.abort(new Error('ended'))
  await ended
  expect(existsSync(join(syncedFolder(disk.library), MANIFEST_FILE))).toBe(false)
  const server = await serve(published.content)
  await sync(aJob(disk.library, published, server.address))
  expect(server.films()).toMatchObject([{ range: `bytes=${CHUNK_BYTES * 2}-` }])
  expect(disk.holds([aFilm('long', CHUNK_BYTES * 3)])).toBe(true)
})

test('a share of the line is kept to', async () => {
  const published = publish([aFilm('a', 300_000)])
  const { address } = await serve(published.content)
  const disk = await aStationDisk()
  const began = performance.now()
  await sync({ ...aJob(disk.library, published, address), bytesPerSecond: 1_000_000 })
  expect(performance.now() - began).toBeGreaterThan(250)
})
