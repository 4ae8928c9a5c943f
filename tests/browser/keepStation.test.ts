/** A station as a child process: it starts, comes back after a crash, and ends with its host. */

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createBudget } from '../../electron/browser/budget.ts'
import { forkStation } from '../../electron/browser/forkStation.ts'
import { keepStation } from '../../electron/browser/keepStation.ts'
import { temporaryFolders } from '../support/folder.ts'
import { isAlive, until } from '../support/processes.ts'

const newFolder = temporaryFolders()
const FAKE = path.resolve(import.meta.dirname, '../support/fakeStation.ts')

/** A kept station that may come back `times` times, and what its host heard. */
async function keep(times: number, dataDir = newFolder(), pauseMs = 10) {
  const heard: string[] = []
  const station = await keepStation({
    launch: () => forkStation(FAKE),
    start: { type: 'start', dataDir, port: 0, demo: true, screenSecret: null },
    budget: createBudget({ times, withinMs: 60_000 }, () => 0),
    onRestarted: () => heard.push('restarted'),
    onLost: reason => heard.push(`lost: ${reason}`),
    say: () => {},
    pauseMs,
  })
  onTestFinished(() => station.close())
  const pids = () => readFileSync(path.join(dataDir, 'starts'), 'utf8').trim().split('\n').map(Number)
  return { station, heard, pids, dataDir }
}
const crash = (address: string) => fetch(`${address}/crash`).catch(() => {})

test('it starts, tells its demo PIN and hands out tickets that differ', async () => {
  const { station } = await keep(0)
  expect(station.demoPin).toBe('482913')
  expect((await fetch(station.address)).ok).toBe(true)
  expect(await station.ticket()).not.toBe(await station.ticket())
})

test('one that cannot start says why, and is not tried again', async () => {
  const dataDir = newFolder()
  writeFileSync(path.join(dataDir, 'refuse'), '')
  await expect(keep(5, dataDir)).rejects.toThrow('The data folder cannot be used.')
  expect(readFileSync(path.join(dataDir, 'starts'), 'utf8').trim().split('\n')).toHaveLength(1)
})

test('after a crash it is back at the same address', async () => {
  const { station, heard } = await keep(1)
  await crash(station.address)
  await until(() => heard.includes('restarted'))
  expect((await fetch(station.address)).ok).toBe(true)
})

test('a ticket that is asked for while it is away comes when it is back', async () => {
  const { station, heard } = await keep(1, newFolder(), 300)
  await crash(station.address)
  const ticket = await station.ticket().catch(() => station.ticket())
  expect(ticket).toMatch(/.{30}/)
  expect(heard).toEqual(['restarted'])
})

test('one that crashes too often is given up', async () => {
  const { station, heard } = await keep(1)
  await crash(station.address)
  await until(() => heard.includes('restarted'))
  await crash(station.address)
  await until(() => heard.length === 2)
  expect(heard[1]).toContain('lost')
})

test('closing ends it, also while it is about to come back', async () => {
  const quiet = await keep(5)
  await quiet.station.close()
  expect(quiet.pids().some(isAlive)).toBe(false)
  const away = await keep(5, newFolder(), 200)
  await crash(away.station.address)
  await away.station.close()
  expect(away.pids()).toHaveLength(1)
  expect(away.heard).toEqual([])
})

test('one that does not hear is ended', async () => {
  const dataDir = newFolder()
  writeFileSync(path.join(dataDir, 'deaf'), '')
  const { station, pids } = await keep(0, dataDir)
  await station.close()
  expect(pids().some(isAlive)).toBe(false)
})
