/** The first thing that runs on a fresh checkout: it installs when needed and then runs the script as if nothing had been. */

import { cpSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolders } from '../support/folder.ts'
import { isAlive, startProgram, until } from '../support/processes.ts'

const newFolder = temporaryFolders()
const BOOTSTRAP = path.resolve(import.meta.dirname, '../../electron/browser/bootstrap.mjs')

/** What the npm of these tests does on `npm ci`: puts the project's Node in place and notes it, as npm does. */
const INSTALL = `
const fs = require('node:fs')
fs.mkdirSync('node_modules/node/bin', { recursive: true })
fs.symlinkSync(process.execPath, 'node_modules/node/bin/node')
fs.writeFileSync('node_modules/.package-lock.json', '{}')
fs.appendFileSync('installed', process.argv.slice(2).join(' ') + '\\n')`
const REFUSE = `
console.error('npm error code EUSAGE')
for (let line = 0; line < 100; line++) console.error('npm error Missing: package ' + line)
console.error('npm error A complete log of this run can be found in: /logs/1.log')
process.exit(1)`

function checkout(script: string, npm = INSTALL) {
  const root = newFolder()
  mkdirSync(path.join(root, 'electron/browser'), { recursive: true })
  cpSync(BOOTSTRAP, path.join(root, 'electron/browser/bootstrap.mjs'))
  writeFileSync(path.join(root, 'package-lock.json'), '{}')
  writeFileSync(path.join(root, 'script.ts'), script)
  writeFileSync(path.join(root, 'npm-cli.js'), npm)
  return root
}

/** A checkout where everything is installed already. */
function installed(script: string) {
  const root = checkout(script, REFUSE)
  mkdirSync(path.join(root, 'node_modules/node/bin'), { recursive: true })
  symlinkSync(process.execPath, path.join(root, 'node_modules/node/bin/node'))
  writeFileSync(path.join(root, 'node_modules/.package-lock.json'), '{}')
  return root
}

const run = (root: string, ...args: string[]) =>
  startProgram(
    process.execPath,
    [path.join(root, 'electron/browser/bootstrap.mjs'), 'script.ts', ...args],
    { npm_execpath: path.join(root, 'npm-cli.js') },
    root,
  )

test('on a fresh checkout it installs with the npm that runs it, then runs the script', async () => {
  const { said, ended } = run(checkout('console.log("running")'))
  expect(await ended).toBe(0)
  expect(said()).toMatch(/^Installing what Diantai needs .* done in \d+ s\nrunning\n$/)
})

test('what is installed is not installed again', async () => {
  const { said, ended } = run(installed('const word: string = "running"; console.log(word)'))
  expect(await ended).toBe(0)
  expect(said()).toBe('running\n')
})

test('a lock file that is newer than what is installed means installing again', async () => {
  const root = installed('console.log("running")')
  const later = new Date(Date.now() + 60_000)
  utimesSync(path.join(root, 'package-lock.json'), later, later)
  const { said, ended } = run(root)
  expect(await ended).toBe(1)
  expect(said()).toContain('The installation failed')
})

test('an installation that fails is one sentence and the words of npm that matter', async () => {
  const { said, ended } = run(checkout('', REFUSE))
  expect(await ended).toBe(1)
  expect(said()).toContain('The installation failed (npm ci ended with 1). npm says:\n  code EUSAGE\n')
  expect(said()).toContain('/logs/1.log')
  expect(said().split('\n').length).toBeLessThan(20)
  expect(said()).not.toMatch(/^\s+at /m)
})

test('the script gets its arguments, and its code is the code', async () => {
  const { said, ended } = run(
    installed('console.log(process.argv.slice(2).join()); process.exit(7)'),
    '--data',
    'a b',
  )
  expect(await ended).toBe(7)
  expect(said()).toBe('--data,a b\n')
})

test.runIf(process.platform !== 'win32')(
  'a signal is passed on, and the script decides how to end',
  async () => {
    const { said, child, ended } = run(
      installed(
        'process.on("SIGTERM", () => { console.log("bye"); process.exit(0) }); setInterval(() => {}, 1e3); console.log("up")',
      ),
    )
    await until(() => said().includes('up'))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(said()).toBe('up\nbye\n')
  },
)

test('a script whose bootstrap is killed learns of it', async () => {
  const { said, child } = run(
    installed(
      'process.on("disconnect", () => process.exit()); setInterval(() => {}, 1e3); console.log(process.pid)',
    ),
  )
  await until(() => said().includes('\n'))
  const pid = Number(said())
  child.kill('SIGKILL')
  await until(() => !isAlive(pid))
})
