/** The station's log must never be the reason why a station stops. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openLog } from '../../electron/station/log.ts'
import { aDisk, aFolder, makeReadOnly } from './storage/storage.support.ts'

const MEGABYTE = 1024 * 1024
const A_PROBLEM = { code: 'disk', subject: 'data', detail: 'x'.repeat(200) }

const aLog = async (dir: string) => {
  const log = await openLog(dir)
  onTestFinished(() => log.close())
  return log
}
const logged = (dir: string) =>
  readdirSync(join(dir, 'logs'))
    .map(name => readFileSync(join(dir, 'logs', name), 'utf8'))
    .join('')
const logFiles = (dir: string) => readdirSync(join(dir, 'logs')).toSorted()
/** Lets the disk answer between the lines, as it can at the pace of a station. */
const breath = () => pause(2)

test('a problem is found in the log', async () => {
  const dir = aFolder()
  ;(await aLog(dir)).problem(A_PROBLEM)
  await vi.waitFor(() => expect(logged(dir)).toContain(A_PROBLEM.detail))
})

test('where no log can be written the station goes on without one', async ctx => {
  const disk = aDisk(ctx, 1)
  makeReadOnly(disk)
  const log = await aLog(disk)
  for (let line = 0; line < 100; line++) {
    log.problem(A_PROBLEM)
    await breath()
  }
  expect(readdirSync(disk)).toEqual([])
})

test('a file where the folder of logs should be does not stop the station', async () => {
  const dir = aFolder()
  writeFileSync(join(dir, 'logs'), '')
  const log = await aLog(dir)
  log.problem(A_PROBLEM)
  await breath()
  log.problem(A_PROBLEM)
})

test('on a full disk few lines wait, and with room again the log goes on', async ctx => {
  const disk = aDisk(ctx, 24)
  const log = await aLog(disk)
  const filler = join(disk, 'filler')
  writeFileSync(filler, Buffer.alloc(24 * MEGABYTE - 64 * 1024))
  for (let line = 0; line < 40_000; line++) {
    log.problem(A_PROBLEM)
    if (line % 100 === 0) await breath()
  }
  rmSync(filler)
  await vi.waitFor(
    () => {
      log.logger.info('room again')
      expect(logged(disk)).toContain('room again')
    },
    { timeout: 10_000 },
  )
  expect(logged(disk).length).toBeLessThan(2 * MEGABYTE)
  expect(() =>
    logged(disk)
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line)),
  ).not.toThrow()
})

test('logs of earlier processes make room when the log turns over', async () => {
  const dir = aFolder()
  mkdirSync(join(dir, 'logs'))
  for (let number = 1; number <= 12; number++)
    writeFileSync(join(dir, 'logs', `station.${number}.log`), 'old\n')
  const log = await aLog(dir)
  const turnsOver = async () => {
    while (!logFiles(dir).includes('station.13.log')) {
      log.problem({ ...A_PROBLEM, detail: 'x'.repeat(100_000) })
      await breath()
    }
  }
  await turnsOver()
  await vi.waitFor(() => expect(logFiles(dir).length).toBeLessThanOrEqual(6))
  expect(logFiles(dir)).toContain('station.13.log')
  expect(statSync(join(dir, 'logs', 'station.13.log')).size).toBeLessThan(5 * MEGABYTE)
})
