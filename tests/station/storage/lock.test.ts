/** One process a data folder. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { FolderInUseError, lockDataFolder } from '../../../electron/station/storage/lock.ts'
import { aDisk, aFolder, makeReadOnly } from './storage.support.ts'

const LOCK = join(import.meta.dirname, '../../../electron/station/storage/lock.ts')

/** A process that holds the folder's lock until it is killed. */
const aHolder = async (dir: string) => {
  const program = `
    const { lockDataFolder } = await import(${JSON.stringify(`file://${LOCK}`)})
    lockDataFolder(${JSON.stringify(dir)})
    console.log('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

test('a folder in use is refused with its name and the owner', async () => {
  const dir = aFolder()
  const { pid } = await aHolder(dir)
  expect(() => lockDataFolder(dir)).toThrow(FolderInUseError)
  expect(() => lockDataFolder(dir)).toThrow(new RegExp(`${dir}.*process ${pid}`))
})

test('the lock of a killed process is taken over', async () => {
  const dir = aFolder()
  const child = await aHolder(dir)
  child.kill('SIGKILL')
  await once(child, 'exit')
  lockDataFolder(dir).release()
  expect(readdirSync(dir)).toEqual([])
})

test('the same process cannot hold a folder twice, but again after letting go', () => {
  const dir = aFolder()
  const lock = lockDataFolder(dir)
  expect(() => lockDataFolder(dir)).toThrow(FolderInUseError)
  lock.release()
  lockDataFolder(dir).release()
})

test.runIf(process.platform === 'linux')('a later process with the pid of the owner is not the owner', () => {
  const dir = aFolder()
  writeFileSync(join(dir, 'station.lock'), JSON.stringify({ pid: process.pid, started: 'boot:1' }))
  lockDataFolder(dir).release()
})

test.each(['', '{"pid":', 'null'])('a lock that a power cut left as %j is taken over', content => {
  const dir = aFolder()
  writeFileSync(join(dir, 'station.lock'), content)
  lockDataFolder(dir)
  expect(existsSync(join(dir, 'station.lock'))).toBe(true)
})

test('letting go twice does not free the lock of the next owner', () => {
  const dir = aFolder()
  const first = lockDataFolder(dir)
  first.release()
  lockDataFolder(dir)
  first.release()
  expect(() => lockDataFolder(dir)).toThrow(FolderInUseError)
})

test('a disk that nobody can write needs no lock', ctx => {
  const disk = aDisk(ctx, 1)
  makeReadOnly(disk)
  lockDataFolder(disk).release()
  expect(readdirSync(disk)).toEqual([])
})

test('a disk that became read-only still says who works there, and lets go of it', ctx => {
  const disk = aDisk(ctx, 1)
  const lock = lockDataFolder(disk)
  makeReadOnly(disk)
  expect(() => lockDataFolder(disk)).toThrow(FolderInUseError)
  lock.release()
})

test("a lock that a dead station left on a read-only disk is in nobody's way", async ctx => {
  const disk = aDisk(ctx, 1)
  const child = await aHolder(disk)
  child.kill('SIGKILL')
  await once(child, 'exit')
  makeReadOnly(disk)
  lockDataFolder(disk).release()
})
