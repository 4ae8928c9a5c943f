import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCapFolder } from '../../../../electron/station/alerts/cap/folder.ts'
import { lookThrough } from '../../../../electron/station/alerts/cap/lookThrough.ts'
import { temporaryFolder } from '../../../support/station.ts'

/** A folder whose files a disk refuses to read while their names begin with `bad`. */
const aFolder = async (...names: string[]) => {
  const dir = await temporaryFolder()
  const folder = await openCapFolder(dir)
  for (const name of names) await writeFile(join(dir, name), name)
  const scene = { refuses: true, diskIsFull: false, now: 0, replacement: '' }
  const taken: string[] = []
  const told: unknown[] = []
  const look = lookThrough({
    monotonic: () => scene.now,
    folder: {
      ...folder,
      read: async name => {
        if (scene.refuses && name.startsWith('bad')) throw new Error(`${name} cannot be read`)
        return folder.read(name)
      },
    },
    take: async (bytes, name) => {
      taken.push(Buffer.from(bytes).toString())
      if (scene.replacement) await writeFile(join(dir, name), scene.replacement)
      scene.replacement = ''
      if (scene.diskIsFull) throw new Error('no space left')
      return {
        ...{ at: '2026-07-21T12:00:00.000Z', channel: 'folder', from: name, name: null, msgType: '' },
        ...{ references: [], outcome: 'noted', why: null, detail: '' },
      }
    },
    told: error => told.push(error && String(error)),
  })
  await look()
  return { dir, look, scene, taken, told }
}

test('more unreadable files than are looked at in one turn block no message that comes behind them', async () => {
  const bad = Array.from({ length: 25 }, (_, at) => `bad-${10 + at}.xml`)
  const { look, scene, taken, told } = await aFolder(...bad, 'z.xml')
  for (let turn = 0; turn < 3; turn++) await look()
  expect(taken).toEqual(['z.xml'])
  expect(told.at(-1)).toMatch(/bad-\d\d.xml cannot be read/)
  scene.refuses = false
  for (let turn = 0; turn < 3; turn++) await look()
  expect(taken).toHaveLength(26)
  expect(told.at(-1)).toBeNull()
})

test('a file that another one takes the place of while it is taken in is read as well, before it is moved', async () => {
  const { dir, look, scene, taken, told } = await aFolder('alert.xml')
  scene.replacement = 'its cancel'
  for (let turn = 0; turn < 3; turn++) await look()
  expect([taken, told.at(-1)]).toEqual([['alert.xml', 'its cancel'], null])
  expect((await readdir(dir)).toSorted()).toEqual(['refused', 'taken'])
})

test('what cannot be deleted of what was taken in before refuses nothing new', async () => {
  const { dir, look, taken, told } = await aFolder('new.xml')
  for (let at = 0; at < 201; at++) await mkdir(join(dir, 'taken', `0-${at}.xml`, 'kept'), { recursive: true })
  await look()
  await look()
  expect([taken, told.at(-1)]).toEqual([['new.xml'], null])
  expect((await readdir(dir)).toSorted()).toEqual(['refused', 'taken'])
})

test('a message that the disk refuses is tried again after five seconds, then ever more rarely, and told meanwhile', async () => {
  const { dir, look, scene, taken, told } = await aFolder()
  scene.diskIsFull = true
  await writeFile(join(dir, 'alert.xml'), 'alert')
  // Seen once, it may still grow.
  await look()
  told.splice(0)
  for (scene.now = 0; scene.now < 60_000; scene.now += 1_000) await look()
  expect(taken).toHaveLength(4)
  expect(new Set(told)).toEqual(new Set(['Error: no space left']))
  scene.diskIsFull = false
  for (; scene.now < 120_000; scene.now += 1_000) await look()
  expect((await readdir(join(dir, 'taken'))).length).toBe(1)
  expect(told.at(-1)).toBeNull()
})
