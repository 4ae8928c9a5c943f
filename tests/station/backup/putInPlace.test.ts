/** A restored backup takes the place of the data at a start, however often that start is cut short. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { BackupScope } from '../../../electron/contract/backup.ts'
import { putInPlace } from '../../../electron/station/backup/putInPlace.ts'
import { makeReady, readyFolder, unpackingFolder } from '../../../electron/station/backup/ready.ts'
import { faultyFiles } from '../../support/faultyFiles.ts'
import { aDisk, aFolder, makeReadOnly } from '../storage/storage.support.ts'

const ASIDE = 'before-restore-20261125-031007'

const put = (folder: string, files: readonly string[], content: string) => {
  for (const path of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

const OLD = [
  'documents/captions.json',
  'documents/accounts.json',
  'documents/pictures/a.png',
  'ledger.sqlite',
]
const ALSO_OLD = ['ledger.sqlite-wal', 'keys/ca.key', 'library/old/video.mp4', 'logs/station.1.log']
const NEW = ['documents/captions.json', 'documents/pictures/b.png', 'ledger.sqlite', 'library/new/video.mp4']

const contents = (scope: BackupScope, library: boolean) => ({
  ...{ mine: '', place: '', madeAt: '2026-11-24T19:10:00.000Z', program: '', scope, library },
  counts: { captions: 0, notices: 0, activities: 0, rounds: 0, orders: 0, accounts: 0, shows: 0 },
})

/** A data folder beside which a backup is ready. */
const scene = async (scope: BackupScope = 'everything', library = true, dataDir = aFolder()) => {
  put(dataDir, [...OLD, ...ALSO_OLD], 'old')
  put(unpackingFolder(dataDir), NEW, 'new')
  const order = {
    name: 'a.dtbak',
    contents: contents(scope, library),
    by: null,
    from: 'screen',
    aside: ASIDE,
  }
  await makeReady(dataDir, order)
  return dataDir
}

/** Path and content of every file. */
const filesOf = (dir: string) =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [path.slice(dir.length + 1), readFileSync(path, 'utf8')])
      .toSorted(),
  )

const all = (paths: readonly string[], content: string, below = '') =>
  Object.fromEntries(paths.map(path => [below + path, content]))

const whole = {
  ...all(NEW, 'new'),
  ...all(['logs/station.1.log'], 'old'),
  ...all([...OLD, ...ALSO_OLD.filter(path => !path.startsWith('logs'))], 'old', `${ASIDE}/`),
}

test('the backup is in place, all that was is aside, and what is no part of a site stays', async () => {
  const dataDir = await scene()
  expect(await putInPlace(dataDir)).toMatchObject({ name: 'a.dtbak' })
  expect(filesOf(dataDir)).toEqual(whole)
  expect(existsSync(readyFolder(dataDir))).toBe(false)
})

test('wherever a power cut falls, the next start completes it', async () => {
  const trial = faultyFiles({ step: 0, kind: 'fail' })
  await putInPlace(await scene(), trial)
  for (let step = 1; step <= trial.steps.length; step++) {
    const dataDir = await scene()
    const files = faultyFiles({ step, kind: 'stop' })
    await expect(putInPlace(dataDir, files), `${step}`).rejects.toThrow('Nothing is lost')
    // And once more, at the step after.
    await putInPlace(dataDir, faultyFiles({ step: 2, kind: 'stop' })).catch(() => undefined)
    await putInPlace(dataDir)
    expect(filesOf(dataDir), `${step}`).toEqual(whole)
  }
})

test('a backup without shows leaves the shows where they are', async () => {
  const dataDir = await scene('everything', false)
  await putInPlace(dataDir)
  expect(filesOf(dataDir)).toMatchObject({ 'library/old/video.mp4': 'old', 'ledger.sqlite': 'new' })
})

test('a backup of the content leaves orders, accounts and keys where they are', async () => {
  const dataDir = await scene('content', false)
  await putInPlace(dataDir)
  const kept = [
    'documents/accounts.json',
    'ledger.sqlite',
    'ledger.sqlite-wal',
    'keys/ca.key',
    'library/old/video.mp4',
  ]
  expect(filesOf(dataDir)).toEqual({
    ...all([...kept, 'logs/station.1.log'], 'old'),
    ...all(['documents/captions.json', 'documents/pictures/b.png'], 'new'),
    ...all(['documents/captions.json', 'documents/pictures/a.png'], 'old', `${ASIDE}/`),
  })
})

test('a start with nothing to restore sweeps up what a dead process left', async () => {
  const dataDir = aFolder()
  put(dataDir, OLD, 'old')
  put(unpackingFolder(dataDir), NEW, 'half')
  put(readyFolder(dataDir), NEW, 'discarded')
  expect(await putInPlace(dataDir)).toBeNull()
  expect(filesOf(dataDir)).toEqual(all(OLD, 'old'))
})

test('on a read-only disk the station runs on what it has', async ctx => {
  const disk = aDisk(ctx, 8)
  const dataDir = await scene('everything', true, join(disk, 'data'))
  const before = filesOf(dataDir)
  makeReadOnly(disk)
  expect(await putInPlace(dataDir)).toBeNull()
  expect(filesOf(dataDir)).toEqual(before)
})

test('an order that nobody of ours wrote is not carried out', async () => {
  const dataDir = await scene()
  for (const aside of ['../outside', '/tmp/outside', 'documents']) {
    const file = join(readyFolder(dataDir), 'restore.json')
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), aside }))
    await expect(putInPlace(dataDir)).rejects.toThrow()
  }
  rmSync(readyFolder(dataDir), { recursive: true })
  expect(filesOf(dataDir)).toEqual(all([...OLD, ...ALSO_OLD], 'old'))
})
