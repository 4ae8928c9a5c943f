import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { watchSticks } from '../../../../electron/station/alerts/cap/sticks.ts'
import { temporaryFolder } from '../../../support/station.ts'
import { cap } from './cap.support.ts'

const withStick = async (on = true) => {
  const path = await temporaryFolder()
  await mkdir(join(path, 'cap'))
  let ms = 0
  const taken: string[] = []
  const plugged = { now: true }
  const look = watchSticks({
    on: () => on,
    findSticks: async () => (plugged.now ? [{ path, label: 'KINGSTON', writable: true }] : []),
    monotonic: () => ms,
    take: async (_, from) => taken.push(from),
  })
  const lookAgain = async () => {
    ms += 3_000
    await look()
  }
  return { path, taken, plugged, lookAgain }
}

test('a message on a stick is taken once, one that is written again is another', async () => {
  const { path, taken, lookAgain } = await withStick()
  await writeFile(join(path, 'cap', 'a.xml'), cap())
  await writeFile(join(path, 'cap', 'photo.jpg'), 'x')
  await writeFile(join(path, 'elsewhere.xml'), cap())
  await lookAgain()
  await lookAgain()
  expect(taken).toEqual(['KINGSTON a.xml'])
  await writeFile(join(path, 'cap', 'a.xml'), cap({ identifier: 'a-much-longer-one' }))
  await lookAgain()
  expect(taken).toEqual(['KINGSTON a.xml', 'KINGSTON a.xml'])
})

test('a stick without messages, or one that is pulled, is no fault', async () => {
  const { path, taken, plugged, lookAgain } = await withStick()
  await rm(join(path, 'cap'), { recursive: true })
  await lookAgain()
  plugged.now = false
  await lookAgain()
  expect(taken).toEqual([])
})

test('nothing is read from sticks unless a technician allows it', async () => {
  const { path, taken, lookAgain } = await withStick(false)
  await writeFile(join(path, 'cap', 'a.xml'), cap())
  await lookAgain()
  expect(taken).toEqual([])
})
