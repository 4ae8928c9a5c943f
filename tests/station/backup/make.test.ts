/** A backup has its name only when it is whole and on disk, whatever happens meanwhile. */
import { readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archiveOf, type Moment } from '../../../electron/station/backup/archive.ts'
import { type MakeParts, makeBackup } from '../../../electron/station/backup/make.ts'
import { checkBackup } from '../../../electron/station/backup/open.ts'
import { faultyFiles } from '../../support/faultyFiles.ts'
import { shelve } from '../shows/support.ts'
import { aDisk, aFolder, makeReadOnly } from '../storage/storage.support.ts'
import { aMoment, bytesOf, filesIn, quietly } from './archive.support.ts'
import { PASSPHRASE } from './support.ts'

const NAME = 'diantai-九龙矿-20261125-0310.dtbak'
const ledgerCopied = async () => undefined

const make = (
  folder: string,
  moment: Moment,
  some: Partial<MakeParts> = {},
  passphrase: string | null = PASSPHRASE,
) =>
  makeBackup({ moment, folder, name: NAME, passphrase, workFactor: 1 }, { ...quietly, ledgerCopied, ...some })

test('what was written is whole, for its owner alone, and opens again', async () => {
  const folder = aFolder()
  const bytes = await make(folder, aMoment('everything'))
  const { size, mode } = statSync(join(folder, NAME))
  expect([size, mode & 0o777]).toEqual([bytes, 0o600])
  await checkBackup({ path: join(folder, NAME), passphrase: PASSPHRASE }, quietly)
  expect(readdirSync(folder)).toEqual([NAME])
})

test('a disk that takes little at a time gets all of it', async () => {
  const folder = aFolder()
  await make(folder, aMoment('content'), { files: faultyFiles({ step: 0, kind: 'fail' }, 700) })
  await checkBackup({ path: join(folder, NAME), passphrase: PASSPHRASE }, quietly)
})

const stepsOf = async (moment: Moment) => {
  const trial = faultyFiles({ step: 0, kind: 'fail' })
  await make(aFolder(), moment, { files: trial })
  return trial.steps
}

test.each([
  ['ENOSPC', 'disk-full'],
  ['EIO', 'disk-gone'],
] as const)('a disk that refuses with %s at any step is left as it was', async (code, says) => {
  const moment = aMoment('content')
  for (const [index, step] of (await stepsOf(moment)).entries()) {
    const folder = aFolder()
    const files = faultyFiles({ step: index + 1, kind: 'fail', code })
    await expect(make(folder, moment, { files }), step).rejects.toMatchObject({ code: says })
    expect(readdirSync(folder), step).toEqual([])
  }
})

test('a process that dies at any step leaves no half of a backup under its name', async () => {
  const moment = aMoment('content')
  for (const [index, step] of (await stepsOf(moment)).entries()) {
    const folder = aFolder()
    const files = faultyFiles({ step: index + 1, kind: 'stop' })
    await expect(make(folder, moment, { files }), step).rejects.toThrow('EIO')
    for (const name of readdirSync(folder).filter(left => left === NAME))
      await checkBackup({ path: join(folder, name), passphrase: PASSPHRASE }, quietly)
  }
})

test('a full disk is said before anything is begun, with how much is missing', async ctx => {
  const disk = aDisk(ctx, 2)
  const moment = aMoment('content')
  truncateSync(join(moment.dataDir, 'documents', 'pictures', '0a1b.png'), 5_000_000)
  const made = make(disk, moment)
  await expect(made).rejects.toMatchObject({ code: 'disk-full', bytes: expect.any(Number) })
  expect(readdirSync(disk)).toEqual([])
})

test('a disk that fills up in the middle is left as it was', async ctx => {
  const disk = aDisk(ctx, 8)
  const moment = aMoment('content')
  writeFileSync(join(moment.dataDir, 'documents', 'pictures', '0a1b.png'), Buffer.alloc(4_000_000))
  const progress = (done: number) => {
    if (done < 1_000_000) return
    try {
      for (;;) writeFileSync(join(disk, 'filler'), Buffer.alloc(64 * 1024), { flag: 'a' })
    } catch {
      // Full, as meant.
    }
  }
  await expect(make(disk, moment, { progress })).rejects.toMatchObject({ code: 'disk-full' })
  expect(readdirSync(disk)).toEqual(['filler'])
})

test('a stick that can only be read is named so', async ctx => {
  const disk = aDisk(ctx, 8)
  makeReadOnly(disk)
  await expect(make(disk, aMoment('content'))).rejects.toMatchObject({ code: 'read-only' })
})

test('a folder that is gone is named so', async () => {
  const folder = aFolder()
  rmSync(folder, { recursive: true })
  await expect(make(folder, aMoment('content'))).rejects.toMatchObject({ code: 'disk-gone' })
})

test('a cancelled backup leaves nothing', async () => {
  const folder = aFolder()
  const stop = new AbortController()
  const made = make(folder, aMoment('content'), { progress: () => stop.abort(), signal: stop.signal })
  await expect(made).rejects.toMatchObject({ name: 'AbortError' })
  expect(readdirSync(folder)).toEqual([])
})

test('what a dead process of the same station left is removed, what another one writes is not', async () => {
  const folder = aFolder()
  const names = [
    'diantai-九龙矿-20261001-0310',
    'diantai-九龙矿-20261125-0309',
    'diantai-别的矿-20261001-0310',
  ]
  for (const name of names) writeFileSync(join(folder, `${name}.dtbak.part`), 'half')
  for (const name of [names[0], names[2]]) utimesSync(join(folder, `${name}.dtbak.part`), 1, 1)
  await make(folder, aMoment('content'))
  expect(readdirSync(folder).sort()).toEqual(
    [NAME, `${names[1]}.dtbak.part`, `${names[2]}.dtbak.part`].sort(),
  )
})

test('a document that went bad on disk is not taken in silence', async () => {
  const moment = aMoment('content')
  const [first] = moment.documents
  if (!first) throw new Error('the scene has no document')
  const torn = { ...first, bytes: first.bytes.subarray(0, 40) }
  const made = make(aFolder(), { ...moment, documents: [torn] })
  await expect(made).rejects.toMatchObject({
    code: 'source-unreadable',
    message: expect.stringContaining(first.path),
  })
})

test('a ledger that was mended while it was copied makes no backup', async () => {
  const folder = aFolder()
  const mended = async () => {
    throw Object.assign(new Error('mended'), { name: 'BackupError' })
  }
  await expect(make(folder, aMoment('content'), { ledgerCopied: mended })).rejects.toThrow('mended')
  expect(readdirSync(folder)).toEqual([])
})

test('a show that is taken out meanwhile goes in whole or not at all', async () => {
  const moment = aMoment('content')
  const library = join(moment.dataDir, 'library')
  const other = shelve(library, { content: 'another video' })
  for (let after = 1; after < 24; after++) {
    shelve(library, { content: 'another video' })
    const archive = archiveOf(moment, ledgerCopied)
    const chunks: Uint8Array[] = []
    for await (const chunk of archive) {
      chunks.push(chunk)
      if (chunks.length === after * 2) rmSync(join(library, other), { recursive: true, force: true })
    }
    const names = Object.keys(await filesIn(Buffer.concat(chunks))).filter(path => path.includes(other))
    expect([0, 4]).toContain(names.length)
  }
})

test('links and hidden files of the library are no part of a site', async () => {
  const moment = aMoment('content')
  writeFileSync(join(moment.dataDir, 'library', '.DS_Store'), '')
  writeFileSync(join(moment.dataDir, 'documents', 'pictures', 'Thumbs db.png'), '')
  const paths = Object.keys(await filesIn(await bytesOf(archiveOf(moment, ledgerCopied))))
  expect(paths.filter(path => /DS_Store|Thumbs/.test(path))).toEqual([])
})

test('counts that cannot be read now are named, rather than left out of a backup that looks whole', async () => {
  const folder = aFolder()
  const moment = aMoment('everything', { tallies: [{ path: 'proof.sqlite', bytes: null }] })
  await expect(make(folder, moment)).rejects.toMatchObject({
    code: 'source-unreadable',
    message: expect.stringContaining('proof.sqlite'),
  })
  expect(readdirSync(folder)).toEqual([])
})
