/** What a caller of a document can rely on, whatever the disk does. */

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { NewerVersionError, StorageError } from '../../../electron/station/storage/document.ts'
import { faultyFiles } from '../../support/faultyFiles.ts'
import { aDocument, aFolder } from './storage.support.ts'

const A = { dishes: ['chess'] }
const B = { dishes: ['chess', 'film'] }
const C = { dishes: ['opera'] }
const current = (dir: string) => join(dir, 'menu.json')
const previous = (dir: string) => join(dir, 'menu.previous.json')

const savedTwice = async () => {
  const dir = aFolder()
  const { document } = await aDocument(dir)
  await document.save(A)
  await document.save(B)
  return dir
}

test('what was saved is read back', async () => {
  const { document } = await aDocument(await savedTwice())
  expect(document.data).toEqual(B)
})

test('nothing is written before the first save', async () => {
  const dir = aFolder()
  const { document } = await aDocument(dir)
  expect(document.data).toEqual({ dishes: [] })
  expect(readdirSync(dir)).toEqual([])
})

test('saves asked for at once reach the disk in their order', async () => {
  const dir = aFolder()
  const { document } = await aDocument(dir)
  const seen: unknown[] = []
  await Promise.all([A, B, C].map(data => document.save(data).then(() => seen.push(document.data))))
  expect(seen).toEqual([A, B, C])
  expect((await aDocument(dir)).document.data).toEqual(C)
})

test('a change to the saved object afterwards does not reach the document', async () => {
  const { document } = await aDocument(aFolder())
  const mine = { dishes: ['chess'] }
  const saved = document.save(mine)
  mine.dishes.push('unsaved')
  await saved
  expect(document.data).toEqual(A)
})

describe('a current file that cannot be used gives way to the one before', () => {
  const envelope = (change: object) => (good: string) => JSON.stringify({ ...JSON.parse(good), ...change })
  test.each([
    ['torn', (good: string) => good.slice(0, good.length / 2)],
    ['0 bytes long', () => ''],
    ['null', () => 'null'],
    ['altered', (good: string) => good.replace('film', 'filn')],
    ['of another shape', envelope({ data: { dishes: 7 } })],
    ['another document', envelope({ name: 'site' })],
  ])('when it is %s', async (_, spoil) => {
    const dir = await savedTwice()
    const bad = spoil(readFileSync(current(dir), 'utf8'))
    writeFileSync(current(dir), bad)
    const { document, problems } = await aDocument(dir)
    expect(document.data).toEqual(A)
    expect(problems.map(({ code }) => code)).toEqual(['document-restored'])
    const aside = readdirSync(dir).filter(name => name.startsWith('menu.damaged-'))
    expect(aside.map(name => readFileSync(join(dir, name), 'utf8'))).toEqual([bad])
    expect((await aDocument(dir)).problems).toEqual([])
  })
})

test.each(['torn', ''])('a document saved only once survives its file becoming %j', async bad => {
  const dir = aFolder()
  await (await aDocument(dir)).document.save(A)
  writeFileSync(current(dir), bad)
  const { document, problems } = await aDocument(dir)
  expect(document.data).toEqual(A)
  expect(problems.map(({ code }) => code)).toEqual(['document-restored'])
})

test('a byte order mark before a good document is no damage', async () => {
  const dir = await savedTwice()
  writeFileSync(current(dir), `\uFEFF${readFileSync(current(dir), 'utf8')}`)
  const { document, problems } = await aDocument(dir)
  expect(document.data).toEqual(B)
  expect(problems).toEqual([])
})

test('with both generations bad it refuses to begin, and says what to do', async () => {
  const dir = await savedTwice()
  writeFileSync(current(dir), '')
  writeFileSync(previous(dir), 'null')
  await expect(aDocument(dir)).rejects.toThrow(/0 bytes.*from a backup/s)
  expect(readFileSync(previous(dir), 'utf8')).toBe('null')
})

test('a first generation that is torn is never taken for nothing', async () => {
  const dir = aFolder()
  writeFileSync(current(dir), '{"kind":')
  await expect(aDocument(dir)).rejects.toThrow(StorageError)
})

test.each(['current', 'previous'])('a newer version in the %s file is refused untouched', async which => {
  const dir = await savedTwice()
  const newer = readFileSync(current(dir), 'utf8').replace('"version": 1', '"version": 2')
  if (which === 'previous') writeFileSync(current(dir), 'torn')
  writeFileSync(which === 'current' ? current(dir) : previous(dir), newer)
  const before = readdirSync(dir).map(name => [name, readFileSync(join(dir, name), 'utf8')])
  await expect(aDocument(dir)).rejects.toThrow(NewerVersionError)
  expect(readdirSync(dir).map(name => [name, readFileSync(join(dir, name), 'utf8')])).toEqual(before)
})

test('an older version goes through each step that it lacks', async () => {
  const dir = await savedTwice()
  const steps = ['two', 'three'].map(word => (data: unknown) => ({
    dishes: [...(data as typeof B).dishes, word],
  }))
  const { document } = await aDocument(dir, { version: 3, migrations: steps })
  expect(document.data.dishes).toEqual(['chess', 'film', 'two', 'three'])
  await document.save(C)
  expect((await aDocument(dir, { version: 3, migrations: steps })).document.data).toEqual(C)
})

/** Steps of a third save: remove, create, write, sync, remove, link, rename, remove, rename, syncFolder. */
const STEPS = Array.from({ length: 10 }, (_, index) => index + 1)

describe('an accident at any step of a save', () => {
  test.each(STEPS)(
    'a refusal at step %i leaves what was saved before, and a later save works',
    async step => {
      const dir = await savedTwice()
      const { document, problems } = await aDocument(dir, {
        files: faultyFiles({ step, kind: 'fail', code: 'ENOSPC' }),
      })
      await expect(document.save(C)).rejects.toThrow(StorageError)
      expect(document.data).toEqual(B)
      expect(problems.map(({ code }) => code)).toEqual(['document-not-saved'])
      expect((await aDocument(dir)).document.data).toEqual(B)
      expect(readdirSync(dir).filter(name => name.includes('writing'))).toEqual([])
      await document.save(C)
      expect((await aDocument(dir)).document.data).toEqual(C)
    },
  )

  test.each(STEPS)('a death at step %i leaves a whole generation', async step => {
    const dir = await savedTwice()
    const { document } = await aDocument(dir, { files: faultyFiles({ step, kind: 'stop' }) })
    await expect(document.save(C)).rejects.toThrow(StorageError)
    const again = await aDocument(dir)
    expect([B, C]).toContainEqual(again.document.data)
    expect(again.problems).toEqual([])
    await again.document.save(A)
    expect((await aDocument(dir)).document.data).toEqual(A)
  })

  test.each([7, 8, 9])(
    'without hard links a death at step %i still leaves a whole generation',
    async step => {
      const dir = await savedTwice()
      const files = faultyFiles({ step, kind: 'stop' })
      const link = () => Promise.reject(Object.assign(new Error('no links here'), { code: 'ENOTSUP' }))
      const { document } = await aDocument(dir, { files: { ...files, link } })
      await document.save(C).catch(() => {})
      expect([B, C]).toContainEqual((await aDocument(dir)).document.data)
    },
  )
})

/** Steps of a first save: twice remove, create, write, sync; rename, syncFolder; rename, syncFolder. */
const FIRST_STEPS = Array.from({ length: 12 }, (_, index) => index + 1)

describe('an accident at any step of the first save', () => {
  test.each(FIRST_STEPS)('a refusal at step %i leaves nothing, and a later save works', async step => {
    const dir = aFolder()
    const { document } = await aDocument(dir, {
      files: faultyFiles({ step, kind: 'fail', code: 'ENOSPC' }),
    })
    await expect(document.save(A)).rejects.toThrow(StorageError)
    expect(readdirSync(dir)).toEqual([])
    await document.save(B)
    expect((await aDocument(dir)).document.data).toEqual(B)
  })

  test.each(FIRST_STEPS)('a death at step %i leaves nothing or the whole', async step => {
    const dir = aFolder()
    const { document } = await aDocument(dir, { files: faultyFiles({ step, kind: 'stop' }) })
    await expect(document.save(A)).rejects.toThrow(StorageError)
    const again = await aDocument(dir)
    expect([{ dishes: [] }, A]).toContainEqual(again.document.data)
    await again.document.save(B)
    writeFileSync(current(dir), 'torn')
    expect([A, B]).toContainEqual((await aDocument(dir)).document.data)
  })
})

test('a disk that takes a few bytes at a time gets the whole document', async () => {
  const dir = aFolder()
  const { document } = await aDocument(dir, { files: faultyFiles({ step: -1, kind: 'fail' }, 7) })
  await document.save(B)
  expect((await aDocument(dir)).document.data).toEqual(B)
})

test('a really full disk refuses, keeps the old state, and takes the next save when there is room', async ctx => {
  const dir = aFolder()
  const disk = join(dir, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    return ctx.skip('this user cannot mount')
  }
  onTestFinished(() => void execFileSync('umount', ['-l', disk]))
  const { document } = await aDocument(disk)
  await document.save(A)
  await expect(document.save({ dishes: ['x'.repeat(200_000)] })).rejects.toThrow(StorageError)
  expect((await aDocument(disk)).document.data).toEqual(A)
  await document.save(B)
  expect((await aDocument(disk)).document.data).toEqual(B)
})
