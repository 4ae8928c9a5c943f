/** Keys, and what they sign. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  type Draft,
  MANIFEST_FILE,
  publishedPath,
  totalOf,
} from '../../../electron/station/manifest/manifest.rules.ts'
import { openManifest } from '../../../electron/station/manifest/open.ts'
import { makeKeys, renewKeys } from '../../../electron/station/publish/keysFolder.ts'
import { openShelf } from '../../../electron/station/publish/shelf.ts'
import { signLibrary } from '../../../electron/station/publish/sign.ts'
import { temporaryFolders } from '../../support/folder.ts'
import { aShow } from '../manifest/support.ts'

const newFolder = temporaryFolders()
const now = () => new Date('2026-07-21T08:00:00Z')

/** A built library of one show for each text. */
const built = async (out: string, ...texts: string[]) => {
  const shelf = await openShelf(out)
  const files = []
  for (const text of texts) {
    const source = join(newFolder(), 'film')
    writeFileSync(source, text)
    files.push(await shelf.take(source, { type: 'video/mp4' }, { progress: () => undefined }))
  }
  const draft: Draft = {
    ...{ kind: 'diantai-library', format: 1, library: 'jiulong' },
    ...{ total: totalOf(files), files, shows: files.map(file => aShow(file)) },
  }
  await shelf.saveDraft(draft)
  return files
}
const scene = async () => {
  const [keys, out] = [join(newFolder(), 'keys'), newFolder()]
  await makeKeys(keys, now())
  const sign = () => signLibrary({ out, keys, days: 180, now })
  const root = () => readFileSync(join(keys, 'root.pub'), 'utf8')
  const manifest = () => readFileSync(join(out, MANIFEST_FILE))
  return { keys, out, sign, root, manifest }
}

test('what is signed opens with the public root key; the version rises each time', async () => {
  const { out, sign, root, manifest } = await scene()
  await built(out, 'a')
  expect(await sign()).toMatchObject({ version: 1, expires: '2027-01-17T08:00:00.000Z' })
  expect(await sign()).toMatchObject({ version: 2 })
  expect(openManifest(manifest(), { roots: [root()], present: null }).manifest.version).toBe(2)
  if (process.platform !== 'win32') expect(statSync(join(out, MANIFEST_FILE)).mode & 0o444).toBe(0o444)
})

test('signing needs no root key; a new signing key strikes the old one off', async () => {
  const { keys, out, sign, root, manifest } = await scene()
  await built(out, 'a')
  const rootKey = readFileSync(join(keys, 'root.key'))
  rmSync(join(keys, 'root.key'))
  const first = await sign()
  await expect(renewKeys(keys, now())).rejects.toThrow(/bring the root key back/)
  writeFileSync(join(keys, 'root.key'), rootKey)
  await renewKeys(keys, now())
  expect((await sign()).key).not.toBe(first.key)
  const present = { library: 'jiulong', version: 1, keys: 1, manifest: null }
  expect(openManifest(manifest(), { roots: [root()], present }).keys).toBe(2)
})

test('a renewal that was cut short between the list and its signature is done again', async () => {
  const { keys, out, sign } = await scene()
  await built(out, 'a')
  const signature = readFileSync(join(keys, 'keys.json.sig'))
  await renewKeys(keys, now())
  writeFileSync(join(keys, 'keys.json.sig'), signature)
  await expect(sign()).rejects.toThrow(/was not signed by/)
  await renewKeys(keys, now())
  expect(await sign()).toMatchObject({ version: 1 })
})

test('files stay one version longer than they are listed', async () => {
  const { out, sign } = await scene()
  const names = () =>
    readdirSync(join(out, 'files'), { recursive: true }).filter(name => String(name).endsWith('.mp4'))
  await built(out, 'a')
  await sign()
  const [file] = await built(out, 'b')
  await sign()
  expect(names()).toHaveLength(2)
  await sign()
  expect(names().map(name => `files/${name}`)).toEqual([file && publishedPath(file)])
})

test('keys that are there are not written over; a folder without any says so', async () => {
  const { keys, out } = await scene()
  await expect(makeKeys(keys, now())).rejects.toThrow(/has keys already/)
  await built(out, 'a')
  await expect(signLibrary({ out, keys: newFolder(), days: 1, now })).rejects.toThrow(/has no keys/)
  await expect(signLibrary({ out: newFolder(), keys, days: 1, now })).rejects.toThrow(/nothing to sign/)
})

test('private keys are for their owner alone', async () => {
  const { keys } = await scene()
  if (process.platform === 'win32') return
  for (const name of ['root.key', 'signing.key']) expect(statSync(join(keys, name)).mode & 0o077).toBe(0)
})
