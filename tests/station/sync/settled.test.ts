/** A sync that has nothing to do reads names and sizes, and is as careful as one that has. */
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MANIFEST_FILE } from '../../../electron/station/manifest/manifest.rules.ts'
import { syncedFolder } from '../../../electron/station/sync/store.ts'
import { aPublisher, signedManifest } from '../manifest/support.ts'
import { aFilm, aJob, aStationDisk, namesOf, publish, serve, sync } from './support.ts'

const films = [aFilm('a'), aFilm('b', 5_000)]

/** A station that has just synced, and its source. */
const settledStation = async () => {
  const published = publish(films)
  const server = await serve(published.content)
  const disk = await aStationDisk()
  const job = aJob(disk.library, published, server.address)
  await sync(job)
  server.asked.length = 0
  const folder = syncedFolder(disk.library)
  /** Changes with whatever is written there. */
  const stamps = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => {
      const { ino, mtimeMs, size } = statSync(join(folder, name))
      return [name, ino, mtimeMs, size]
    })
  return { published, server, disk, job, folder, stamps }
}

test('with nothing to do, nothing is written', async () => {
  const { job, stamps } = await settledStation()
  const before = stamps()
  expect(await sync(job)).toMatchObject({ result: 'unchanged', fetched: 0, failures: [] })
  expect(stamps()).toEqual(before)
})

test('what is in use is refused all the same when its root key is trusted no longer', async () => {
  const { server, disk } = await settledStation()
  const { result, failures } = await sync(aJob(disk.library, { publisher: aPublisher() }, server.address))
  expect([result, failures[0]?.code]).toEqual(['failed', 'unknown-root'])
})

test('what is in use is refused all the same when a newer one was taken before', async () => {
  const { job, published } = await settledStation()
  const floor = { root: job.roots[0]?.id ?? '', library: 'jiulong', version: 2, keys: 1 }
  expect((await sync({ ...job, floor })).failures).toMatchObject([{ code: 'older' }])
  const keys = { ...floor, version: published.manifest.version, keys: 2 }
  expect((await sync({ ...job, floor: keys })).failures).toMatchObject([{ code: 'older-keys' }])
})

test('one byte of the manifest in use that changed with its copy at the source is found by the signature', async () => {
  const { job, published, folder } = await settledStation()
  const bytes = Buffer.from(published.content.get(MANIFEST_FILE) ?? '')
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 10) ^ 1, bytes.length - 10)
  published.content.set(MANIFEST_FILE, bytes)
  writeFileSync(join(folder, MANIFEST_FILE), bytes)
  expect((await sync(job)).failures).toMatchObject([{ code: 'bad-signature' }])
})

test.each([
  ['a file is of no library', (folder: string) => writeFileSync(join(folder, 'files', 'stray.mp4'), 'x')],
  ['a file is longer than it was', (folder: string) => appendTo(folder)],
  ['a file is gone', (folder: string) => rmSync(firstOf(folder))],
  ['the note of it is damaged', (folder: string) => writeFileSync(join(folder, 'settled.json'), '{"fil')],
])('%s: everything is looked at again', async (_, harm) => {
  const { job, disk, folder, stamps } = await settledStation()
  harm(folder)
  expect(await sync(job)).toMatchObject({ result: 'unchanged', failures: [] })
  expect(disk.names()).toEqual(namesOf(films))
  expect(disk.holds(films)).toBe(true)
  const before = stamps()
  await sync(job)
  expect(stamps()).toEqual(before)
})

const firstOf = (folder: string) => join(folder, 'files', namesOf(films)[0] ?? '')
const appendTo = (folder: string) => writeFileSync(firstOf(folder), 'x', { flag: 'a' })

test('another limit of room is kept to at once', async () => {
  const { job, disk } = await settledStation()
  await sync({ ...job, keeping: { ...job.keeping, quotaBytes: 1 } })
  expect(disk.names()).toEqual([])
  expect(await sync(job)).toMatchObject({ files: films.length })
  expect(disk.holds(films)).toBe(true)
})

test('what only stayed because it was being played goes with the next sync', async () => {
  const { job, disk } = await settledStation()
  const small = { ...job, keeping: { ...job.keeping, quotaBytes: 1 } }
  const [playing = ''] = namesOf(films)
  await sync(small, { inUse: [playing] })
  expect(disk.names()).toEqual([playing])
  await sync(small)
  expect(disk.names()).toEqual([])
})

test('a newer list of keys for the same library is taken, and stays taken', async () => {
  const { job, published } = await settledStation()
  const { publisher, manifest, content } = published
  content.set(MANIFEST_FILE, signedManifest(publisher, manifest, { keyVersion: 2 }))
  for (const turn of [1, 2]) expect([turn, (await sync(job)).floor?.keys]).toEqual([turn, 2])
})
