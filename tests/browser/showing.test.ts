/** The window of an installed browser: opened with a ticket, reopened when it dies, gone with all that it had. */

import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createBudget } from '../../electron/browser/budget.ts'
import { kioskFlags } from '../../electron/browser/flags.ts'
import { keepShowing } from '../../electron/browser/keepShowing.ts'
import { openBrowser } from '../../electron/browser/kioskBrowser.ts'
import { temporaryFolders } from '../support/folder.ts'
import { isAlive, until } from '../support/processes.ts'

const newFolder = temporaryFolders()
const posix = process.platform !== 'win32'

/** A program in the place of a browser that notes its runs, starts a helper, and ends as it is told. */
function fakeBrowser(body: string) {
  const folder = newFolder()
  const file = path.join(folder, 'browser')
  const notes = path.join(folder, 'notes')
  writeFileSync(file, `#!/bin/sh\nsleep 1000 &\necho "$! $*" >> ${notes}\n${body}\n`)
  chmodSync(file, 0o755)
  const runs = () =>
    existsSync(notes)
      ? readFileSync(notes, 'utf8')
          .split('\n')
          // A file that is there may hold nothing yet.
          .filter(line => line !== '')
          .map(line => ({
            helper: Number(line.split(' ')[0]),
            profile: /--user-data-dir=(\S+)/.exec(line)?.[1] ?? '',
            address: /--app=(\S+)/.exec(line)?.[1] ?? '',
          }))
      : []
  return { file, runs }
}

function show(browser: string, times: number, settleMs = 60_000) {
  const ending = new AbortController()
  let opened = 0
  const showing = keepShowing({
    open: async () => openBrowser(browser, `http://127.0.0.1:1/?ticket=${++opened}`),
    judge: () => 'again',
    settleMs,
    budget: createBudget({ times, withinMs: 60_000 }, () => 0),
    ending: ending.signal,
    say: () => {},
  })
  onTestFinished(async () => {
    ending.abort()
    await showing.outcome
  })
  return { showing, end: () => ending.abort() }
}

test('the switches make a kiosk of one address and throw-away profile, and never turn the sandbox off', () => {
  const flags = kioskFlags('http://127.0.0.1:8420/?ticket=a', '/tmp/profile')
  expect(flags).toEqual(
    expect.arrayContaining([
      '--kiosk',
      '--app=http://127.0.0.1:8420/?ticket=a',
      '--user-data-dir=/tmp/profile',
    ]),
  )
  expect(flags.join()).not.toContain('sandbox')
})

test('pictures are taken through a pipe, and no debugging port is opened', () => {
  const flags = kioskFlags('http://127.0.0.1:8420/', '/tmp/profile')
  expect(flags).toContain('--remote-debugging-pipe')
  expect(flags.join()).not.toMatch(/remote-debugging-(port|address)|remote-allow-origins|enable-automation/)
})

/** A browser that answers whatever it is asked over the pipe, and ends when the pipe does, as Chromium does. */
const ANSWERS_ALL = `
const { createReadStream, createWriteStream } = require('node:fs')
const out = createWriteStream('', { fd: 4 })
const result = { targetInfos: [{ targetId: 'a', type: 'page' }], sessionId: 's', data: 'cGljdHVyZQ==' }
let rest = ''
createReadStream('', { fd: 3 }).on('data', chunk => {
  const messages = (rest + chunk).split('\\0')
  rest = messages.pop()
  for (const message of messages) out.write(JSON.stringify({ id: JSON.parse(message).id, result }) + '\\0')
}).on('close', () => process.exit(0))
`

test.runIf(posix)('the window that is open is pictured; while none is, that is said', async () => {
  const script = path.join(newFolder(), 'answers.cjs')
  writeFileSync(script, ANSWERS_ALL)
  const { file, runs } = fakeBrowser(`exec ${process.execPath} ${script}`)
  const { showing, end } = show(file, 0)
  await expect(showing.takePicture()).rejects.toThrow('being opened')
  await until(() => runs().length === 1)
  expect(await showing.takePicture()).toBe('cGljdHVyZQ==')
  end()
  await showing.outcome
  await expect(showing.takePicture()).rejects.toThrow('being opened')
})

test.runIf(posix)('ending takes the browser, its helpers and its profile away', async () => {
  const { file, runs } = fakeBrowser('wait')
  const { showing, end } = show(file, 0)
  await until(() => runs().length === 1)
  const [run] = runs()
  expect(existsSync(run?.profile ?? '')).toBe(true)
  end()
  expect(await showing.outcome).toEqual({ kind: 'done' })
  await until(() => !isAlive(run?.helper ?? 0))
  expect(existsSync(run?.profile ?? '')).toBe(false)
})

test.runIf(posix)('a browser that refuses at once is unfit, and its last words are kept', async () => {
  const { file } = fakeBrowser('echo "no sandbox for root" >&2\nexit 1')
  expect(await show(file, 5).showing.outcome).toEqual({ kind: 'unfit', words: 'no sandbox for root' })
})

test('a browser that cannot be started is unfit', async () => {
  const { showing } = show(path.join(newFolder(), 'nothing'), 5)
  expect(await showing.outcome).toMatchObject({ kind: 'unfit' })
})

test('a window that cannot be opened is a sentence, and unfit', async () => {
  const said: string[] = []
  const { outcome } = keepShowing({
    open: () => Promise.reject(new Error('No space left.')),
    judge: () => 'again',
    settleMs: 60_000,
    budget: createBudget({ times: 5, withinMs: 60_000 }, () => 0),
    ending: new AbortController().signal,
    say: sentence => said.push(sentence),
  })
  expect(await outcome).toEqual({ kind: 'unfit', words: '' })
  expect(said).toEqual(['The window cannot be opened: No space left.'])
})

test('a window that cannot be opened because all is ending is no news', async () => {
  const ending = new AbortController()
  const said: string[] = []
  const { outcome } = keepShowing({
    open: async () => {
      ending.abort()
      throw new Error('The station ended (killed).')
    },
    judge: () => 'again',
    settleMs: 60_000,
    budget: createBudget({ times: 5, withinMs: 60_000 }, () => 0),
    ending: ending.signal,
    say: sentence => said.push(sentence),
  })
  expect(await outcome).toEqual({ kind: 'done' })
  expect(said).toEqual([])
})

test.runIf(posix)(
  'one that dies later is opened again, each time with a new ticket and profile',
  async () => {
    const { file, runs } = fakeBrowser('exit 1')
    expect(await show(file, 2, 0).showing.outcome).toEqual({ kind: 'failed' })
    expect(new Set(runs().map(run => run.address)).size).toBe(3)
    expect(new Set(runs().map(run => run.profile)).size).toBe(3)
  },
)

test.runIf(posix)('opening it anew for another station costs nothing of the budget', async () => {
  const { file, runs } = fakeBrowser('wait')
  const { showing, end } = show(file, 0)
  await until(() => runs().length === 1)
  showing.reopen()
  await until(() => runs().length === 2)
  end()
  expect(await showing.outcome).toEqual({ kind: 'done' })
})
