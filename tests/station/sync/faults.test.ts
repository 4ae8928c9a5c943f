/** What goes wrong beside the lies of a web server: disks that rot, sources that hang, manifests that are not what they were. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { MANIFEST_FILE } from '../../../electron/station/manifest/manifest.rules.ts'
import { Ended } from '../../../electron/station/sync/failures.rules.ts'
import { syncedFolder } from '../../../electron/station/sync/store.ts'
import { temporaryFolder } from '../../support/station.ts'
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

const films = [aFilm('a'), aFilm('b', CHUNK_BYTES + 5)]

test('the same version with other content is refused, and nothing is cleared by it', async () => {
  const before = publish(films)
  const disk = await aStationDisk()
  await sync(aJob(disk.library, before, (await serve(before.content)).address))
  const after = publish(films.slice(1), {}, before.publisher)
  const { result, failures } = await sync(aJob(disk.library, after, (await serve(after.content)).address))
  expect([result, failures[0]?.code]).toEqual(['failed', 'altered'])
  expect(disk.names()).toEqual(namesOf(films))
})

test('the same version under a newer list of keys is taken: an older list is refused from then on', async () => {
  const { publisher, manifest, content } = publish(films)
  const disk = await aStationDisk()
  const server = await serve(content)
  const job = aJob(disk.library, { publisher }, server.address)
  await sync(job)
  content.set(MANIFEST_FILE, signedManifest(publisher, manifest, { keyVersion: 2 }))
  expect(await sync(job)).toMatchObject({ result: 'unchanged', fetched: 0, failures: [] })
  content.set(MANIFEST_FILE, signedManifest(publisher, manifest, { keyVersion: 1 }))
  expect((await sync(job)).failures).toMatchObject([{ code: 'older-keys' }])
})

test('a file that lost its end comes again', async () => {
  const published = publish(films)
  const disk = await aStationDisk()
  const job = aJob(disk.library, published, (await serve(published.content)).address)
  await sync(job)
  truncateSync(disk.pathOf(films[1]), 7)
  expect(await sync(job)).toMatchObject({ result: 'unchanged', fetched: films[1]?.length })
  expect(disk.holds(films)).toBe(true)
})

test('rot is found by reading again and mended from the source', async () => {
  const published = publish(films)
  const disk = await aStationDisk()
  const job = aJob(disk.library, published, (await serve(published.content)).address)
  await sync(job)
  const path = disk.pathOf(films[1])
  const rotten = readFileSync(path)
  rotten.writeUInt8(rotten.readUInt8(9) ^ 1, 9)
  writeFileSync(path, rotten)
  expect(await sync({ ...job, scrub: 60_000 })).toMatchObject({ verified: 2, repaired: 1 })
  expect(disk.holds(films)).toBe(true)
})

test('rot stays in sight while no source can mend it', async () => {
  const published = publish(films)
  const disk = await aStationDisk()
  await sync(aJob(disk.library, published, (await serve(published.content)).address))
  writeFileSync(disk.pathOf(films[0]), aFilm('x'))
  const away = { ...aJob(disk.library, published, 'http://127.0.0.1:9/'), scrub: 60_000 }
  const { failures } = await sync(away)
  expect(failures.map(({ code }) => code)).toEqual(['unreachable', 'rotten'])
})

test('reading again stops when its time is up, and then comes what is new', async () => {
  const publisher = aPublisher()
  const disk = await aStationDisk()
  const [before, after] = [publish(films, {}, publisher), publish([aFilm('c')], { version: 2 }, publisher)]
  await sync(aJob(disk.library, before, (await serve(before.content)).address))
  await disk.store.keepVerified({})
  const job = aJob(disk.library, after, (await serve(after.content)).address)
  expect(await sync({ ...job, scrub: 0 })).toMatchObject({ result: 'switched', verified: 1 })
})

test('reading again that was ended keeps what it has found good, and tells of the rot', async () => {
  const published = publish([aFilm('a', 1_000), aFilm('b', 2_000), aFilm('c', 3_000)])
  const disk = await aStationDisk()
  const job = aJob(disk.library, published, (await serve(published.content)).address)
  await sync(job)
  await disk.store.keepVerified({})
  writeFileSync(disk.pathOf(aFilm('a', 1_000)), aFilm('x', 1_000))
  const stop = new AbortController()
  let read = 0
  const now = () => {
    // Asked for each file that is good.
    if (++read === 2) stop.abort(new Ended('window-over'))
    return new Date()
  }
  const { failures, verified } = await sync({ ...job, scrub: 60_000 }, { signal: stop.signal, now })
  expect(failures.map(({ code }) => code)).toEqual(['window-over', 'rotten'])
  expect(verified).toBe(2)
  expect(Object.keys(await disk.store.verified())).toEqual(namesOf([aFilm('b', 2_000)]))
})

test('rot in what the new library does not name any more is no alarm', async () => {
  const publisher = aPublisher()
  const disk = await aStationDisk()
  const [before, after] = [publish(films, {}, publisher), publish(films.slice(1), { version: 2 }, publisher)]
  await sync(aJob(disk.library, before, (await serve(before.content)).address))
  writeFileSync(disk.pathOf(films[0]), aFilm('x'))
  const job = aJob(disk.library, after, (await serve(after.content)).address)
  expect(await sync({ ...job, scrub: 60_000 })).toMatchObject({
    result: 'switched',
    repaired: 0,
    failures: [],
  })
})

test('a manifest that came to harm makes no older one welcome', async () => {
  const publisher = aPublisher()
  const [first, second] = [1, 2].map(version => publish(films, { version }, publisher))
  if (!first || !second) throw new Error('not published')
  const disk = await aStationDisk()
  const old = (await serve(first.content)).address
  await sync(aJob(disk.library, first, old))
  const { floor } = await sync(aJob(disk.library, second, (await serve(second.content)).address))
  writeFileSync(join(syncedFolder(disk.library), MANIFEST_FILE), 'torn')
  const { result, failures } = await sync({ ...aJob(disk.library, first, old), floor })
  expect([result, failures[0]?.code]).toEqual(['failed', 'older'])
})

test('another publisher’s library is taken when its root key is trusted and the one before no longer', async () => {
  const disk = await aStationDisk()
  const ours = publish(films, { version: 9 })
  const { floor } = await sync(aJob(disk.library, ours, (await serve(ours.content)).address))
  const theirs = publish([aFilm('t')], { library: 'other' })
  const job = { ...aJob(disk.library, theirs, (await serve(theirs.content)).address), floor }
  expect(await sync(job)).toMatchObject({ result: 'switched', failures: [] })
})

test('what a small share of the line holds back is no fault of the source', async () => {
  const published = publish([aFilm('film', 400_000)])
  const server = await serve(published.content)
  const disk = await aStationDisk()
  const job = aJob(disk.library, published, server.address)
  expect(await sync({ ...job, bytesPerSecond: 300_000, patience: 150 })).toMatchObject({ result: 'switched' })
  expect(server.films()).toHaveLength(1)
})

/** A server that never comes to the end of its head. */
const drippingHead = async () => {
  const server = createServer(socket => {
    socket.write('HTTP/1.1 200 OK\r\nx-drip: ')
    const timer = setInterval(() => socket.write('x'), 20)
    socket.on('error', () => undefined)
    socket.once('close', () => clearInterval(timer))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
}

test('a head that drips has its time, and then the next source has its turn', async () => {
  const published = publish(films)
  const disk = await aStationDisk()
  const good = (await serve(published.content)).address
  const { result, failures } = await sync(aJob(disk.library, published, await drippingHead(), good))
  expect([result, failures[0]?.code]).toEqual(['switched', 'silent'])
})

test('a folder that hangs has its time, and then the next source has its turn', async () => {
  const published = publish(films)
  const disk = await aStationDisk()
  const hung = await temporaryFolder()
  // Whoever reads a pipe that nobody writes waits, as on a server that is gone.
  const pipe = join(hung, MANIFEST_FILE)
  execFileSync('mkfifo', [pipe])
  onTestFinished(async () => (await open(pipe, 'r+')).close())
  const good = (await serve(published.content)).address
  const { result, failures } = await sync(aJob(disk.library, published, hung, good))
  expect([result, failures[0]?.code]).toEqual(['switched', 'silent'])
})

test('what is being played stays, whatever the quota and the library say', async () => {
  const publisher = aPublisher()
  const [before, after] = [publish(films, {}, publisher), publish([aFilm('c')], { version: 2 }, publisher)]
  const disk = await aStationDisk()
  const job = aJob(disk.library, before, (await serve(before.content)).address)
  await sync(job)
  const [first = ''] = namesOf(films.slice(0, 1))
  const small = { ...job, keeping: { ...job.keeping, quotaBytes: 1 } }
  await sync(small, { inUse: [first] })
  expect(disk.names()).toEqual([first])
  const next = aJob(disk.library, after, (await serve(after.content)).address)
  for (const version of [2, 3]) {
    const { content } = publish([aFilm('c')], { version }, publisher)
    await sync({ ...next, ...aJob(disk.library, after, (await serve(content)).address) }, { inUse: [first] })
  }
  expect(disk.names()).toContain(first)
})

test('a library that grows stays within its limit of room', async () => {
  const publisher = aPublisher()
  const disk = await aStationDisk()
  const films = Array.from({ length: 6 }, (_, at) => aFilm(`film ${at}`, 5_000))
  for (let version = 1; version <= films.length; version++) {
    const some = films.slice(0, version)
    const shows = publish(some, {}, publisher).manifest.shows.map((show, at) => ({
      ...show,
      addedAt: `2026-01-0${at + 1}T00:00:00.000Z`,
    }))
    const published = publish(some, { version, shows }, publisher)
    const job = aJob(disk.library, published, (await serve(published.content)).address)
    await sync({ ...job, keeping: { ...job.keeping, quotaBytes: 10_000 } })
  }
  expect(disk.names()).toEqual(namesOf(films.slice(4)))
})

test('where there is no room, parts of a version that was replaced go, and those that are wanted stay', async () => {
  const disk = await aStationDisk()
  const [old, published] = [publish([aFilm('replaced')]), publish([aFilm('wanted')])]
  const { address } = await serve(published.content)
  await disk.store.prepare()
  for (const file of [...old.files, ...published.files]) writeFileSync(disk.store.part(file), 'begun')
  const { failures } = await sync({ ...aJob(disk.library, published, address), spare: 1e15 })
  expect(failures).toMatchObject([{ code: 'disk-full' }])
  expect([old, published].map(({ files }) => files.map(disk.store.part).map(existsSync))).toEqual([
    [false],
    [true],
  ])
})

test('a folder that went in the middle keeps what is whole', async () => {
  const published = publish(films)
  const folder = await publishedFolder(published)
  const disk = await aStationDisk()
  const [, film] = published.files
  rmSync(join(folder, 'files', film?.sha256.slice(0, 2) ?? ''), { recursive: true })
  expect(await sync(aJob(disk.library, published, folder))).toMatchObject({
    result: 'failed',
    failures: [{ code: 'missing' }],
  })
  expect(disk.names()).toEqual(namesOf(films.slice(0, 1)))
})
