/** `npm start` as a process: what it says, what it starts, and that nothing is left when it ends. */

import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { noteBuilt } from '../../electron/browser/build.ts'
import { temporaryFolders } from '../support/folder.ts'
import { isAlive, startProgram, until } from '../support/processes.ts'

const newFolder = temporaryFolders()
const REPOSITORY = path.resolve(import.meta.dirname, '../..')
const FAKE = path.join(REPOSITORY, 'tests/support/fakeStation.ts')
const posix = process.platform !== 'win32'

/** A checkout with our launcher, built, whose station is the fake one. */
function checkout() {
  const root = newFolder()
  for (const part of [
    'electron/browser',
    'electron/contract',
    'electron/dataFolder.ts',
    'package-lock.json',
  ]) {
    cpSync(path.join(REPOSITORY, part), path.join(root, part), { recursive: true })
  }
  symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(root, 'node_modules'), 'junction')
  const result = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, 'dist', name)), { recursive: true })
    writeFileSync(path.join(root, 'dist', name), text)
  }
  result('page/index.html', '')
  result('shell/main.js', '')
  result('station/main.js', `await import('${pathToFileURL(FAKE)}')`)
  noteBuilt(root, new Date(Date.now() + 60_000))
  return root
}

/** Starts it on a folder of its own and a free port. */
function start(args: string[], env: Record<string, string | undefined> = {}, dataDir = newFolder()) {
  const script = path.join(checkout(), 'electron/browser/start.ts')
  const none = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined, INIT_CWD: undefined }
  const program = startProgram(process.execPath, [script, '--data', dataDir, '--port', '0', ...args], {
    ...none,
    ...env,
  })
  const lines = (file: string) =>
    existsSync(path.join(dataDir, file))
      ? readFileSync(path.join(dataDir, file), 'utf8').trim().split('\n')
      : []
  const stations = () => lines('starts').map(Number)
  return { ...program, stations, requests: () => lines('requests') }
}

test('without a display it serves: it says the address, that of the console, and the demo PIN', async () => {
  const { said, child, ended, stations } = start([])
  await until(() => said().includes('is serving'))
  const address = /open (http:\S+\?ticket=\S+) in a browser/.exec(said())?.[1] ?? ''
  expect((await fetch(address)).ok).toBe(true)
  await until(() => said().includes(`\nConsole for staff: ${new URL('/console', address).href}\n`))
  expect(said()).toContain('on the screen with the PIN 482913')
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  expect(stations().some(isAlive)).toBe(false)
})

test.runIf(posix).each(['SIGTERM', 'SIGHUP'] as const)('%s ends it in good order', async signal => {
  const { said, child, ended, stations } = start(['--host', 'none', '--no-demo'])
  await until(() => said().includes('is serving'))
  expect(said()).not.toContain('PIN')
  child.kill(signal)
  expect(await ended).toBe(0)
  expect(stations().some(isAlive)).toBe(false)
})

test('it ends when whoever started it is gone', async () => {
  const { said, child, ended, stations } = start([])
  await until(() => said().includes('is serving'))
  child.disconnect()
  expect(await ended).toBe(0)
  expect(stations().some(isAlive)).toBe(false)
})

test.runIf(posix)('a station whose host is killed ends by itself', async () => {
  const { said, child, stations } = start([])
  await until(() => said().includes('is serving'))
  child.kill('SIGKILL')
  await until(() => !stations().some(isAlive))
})

test('a station that crashed is started again, and a new address is said', async () => {
  const { said, stations } = start([])
  await until(() => said().includes('is serving'))
  const address = /open (http:\S+)\//.exec(said())?.[1]
  await fetch(`${address}/crash`).catch(() => {})
  await until(() => said().split('is serving').length === 3)
  expect(stations()).toHaveLength(2)
})

test('a data folder that cannot be used is a sentence, not a stack', async () => {
  const dataDir = newFolder()
  writeFileSync(path.join(dataDir, 'refuse'), '')
  const { said, ended } = start([], {}, dataDir)
  expect(await ended).toBe(1)
  expect(said()).toContain('The data folder cannot be used.')
  expect(said()).not.toMatch(/^\s+at /m)
})

test('a word that it does not know is refused with the usage', async () => {
  const { said, ended, stations } = start(['--prot', '1'])
  expect(await ended).toBe(2)
  expect(said()).toContain('usage: npm start')
  expect(stations()).toEqual([])
})
