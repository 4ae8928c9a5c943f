/** A station as a child process: it starts, comes back after a crash, and ends with its host. */

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createBudget } from '../../electron/browser/budget.ts'
import { forkStation } from '../../electron/browser/forkStation.ts'
import { keepStation } from '../../electron/browser/keepStation.ts'
import type { TakePicture } from '../../electron/browser/windowPicture.ts'
import { temporaryFolders } from '../support/folder.ts'
import { isAlive, until } from '../support/processes.ts'
import { scriptedStations } from './scriptedStation.ts'

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
const SECOND_DEMO =
  'Demo: sign in as 演示: on the screen with the PIN 000002, elsewhere with the password made-up (made up at this start)'
const crash = (address: string) => fetch(`${address}/crash`).catch(() => {})

test('it starts, tells its demo account and hands out tickets that differ', async () => {
  const { station } = await keep(0)
  expect(station.demo).toMatchObject({ pin: '482913' })
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
  const ticket = await station.ticket()
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

/** Keeps stations that die on cue. */
async function keepScripted(
  { launch }: ReturnType<typeof scriptedStations>,
  times: number,
  takePicture?: TakePicture,
) {
  const said: string[] = []
  const station = await keepStation({
    launch,
    start: { type: 'start', dataDir: '/data', port: 0, demo: true, screenSecret: null },
    budget: createBudget({ times, withinMs: 60_000 }, () => 0),
    onRestarted: () => said.push('restarted'),
    onLost: reason => said.push(`lost: ${reason}`),
    say: sentence => said.push(sentence),
    ...(takePicture && { takePicture }),
    pauseMs: 1,
  })
  onTestFinished(() => station.close())
  return { station, said }
}
const AGAIN = 'The station ended unexpectedly; starting it again.'

test('the demo PIN of a station that came back is said when it is another one', async () => {
  const other = scriptedStations([])
  const { said } = await keepScripted(other, 1)
  other.crash(1)
  await until(() => said.includes('restarted'))
  expect(said).toEqual([AGAIN, SECOND_DEMO, 'restarted'])
  const same = scriptedStations([], () => '482913')
  const quiet = await keepScripted(same, 1)
  same.crash(1)
  await until(() => quiet.said.includes('restarted'))
  expect(quiet.said).toEqual([AGAIN, 'restarted'])
})

test('a ticket outlives the stations that die while it is awaited, and those that do not start', async () => {
  const { station, said } = await keepScripted(
    scriptedStations(['dies at a ticket', 'cannot start', 'dies at a ticket']),
    3,
  )
  expect(await station.ticket()).toBe('from-4')
  expect(said.filter(sentence => sentence === AGAIN)).toHaveLength(3)
})

test('there is no ticket of a station that is given up or closed', async () => {
  const { station, said } = await keepScripted(scriptedStations(['dies at a ticket', 'dies at a ticket']), 1)
  await expect(station.ticket()).rejects.toThrow('The station ended')
  expect(said.at(-1)).toContain('lost')
  const closed = (await keepScripted(scriptedStations([]), 5)).station
  await closed.close()
  await expect(closed.ticket()).rejects.toThrow('The station ended')
})

test('a station that asks for a picture of its window gets it, also one that came back', async () => {
  const stations = scriptedStations([])
  let turn = 0
  const { said } = await keepScripted(stations, 1, async () => `picture ${++turn}`)
  const pictures = () => stations.heard.filter(({ type }) => type === 'picture')
  stations.say(1, { type: 'capture', id: 5 })
  await until(() => pictures().length === 1)
  stations.crash(1)
  await until(() => said.includes('restarted'))
  stations.say(2, { type: 'capture', id: 1 })
  await until(() => pictures().length === 2)
  expect(pictures()).toEqual([
    { type: 'picture', id: 5, picture: 'picture 1' },
    { type: 'picture', id: 1, picture: 'picture 2' },
  ])
})

test('a host without a window says so; one whose window fails says why', async () => {
  const stations = scriptedStations([])
  await keepScripted(stations, 0)
  stations.say(1, { type: 'capture', id: 1 })
  const failing = scriptedStations([])
  await keepScripted(failing, 0, () => Promise.reject(new Error('The page crashed.')))
  failing.say(1, { type: 'capture', id: 2 })
  await until(
    () => [...stations.heard, ...failing.heard].filter(({ type }) => type === 'no-picture').length === 2,
  )
  expect(stations.heard.at(-1)).toMatchObject({ type: 'no-picture', id: 1, reason: 'no-window' })
  expect(failing.heard.at(-1)).toEqual({
    type: 'no-picture',
    id: 2,
    reason: 'failed',
    detail: 'The page crashed.',
  })
})

test('a restart that staff asked for costs nothing of what crashes may cost', async () => {
  const { station, said } = await keepScripted(scriptedStations(['restarts at a ticket']), 0)
  expect(await station.ticket()).toBe('from-2')
  expect(said).toEqual(['The station was asked to restart; starting it again.', SECOND_DEMO, 'restarted'])
})

test('one that does not come back from a restart is given up all the same', async () => {
  const { station, said } = await keepScripted(scriptedStations(['restarts at a ticket', 'cannot start']), 0)
  await expect(station.ticket()).rejects.toThrow('The station ended')
  expect(said.at(-1)).toContain('lost')
})
