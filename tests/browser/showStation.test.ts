/** A station and what shows it, together: tickets, crashes of the one and refusals of the other. */

import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { forkStation } from '../../electron/browser/forkStation.ts'
import type { Attempt } from '../../electron/browser/plan.ts'
import { showStation } from '../../electron/browser/showStation.ts'
import type { StationProcess } from '../../electron/browser/stationLink.ts'
import { temporaryFolders } from '../support/folder.ts'
import { until } from '../support/processes.ts'
import { scriptedStations } from './scriptedStation.ts'

const newFolder = temporaryFolders()
const FAKE = path.resolve(import.meta.dirname, '../support/fakeStation.ts')
const posix = process.platform !== 'win32'

/** Shows a station until the test ends it. */
function show(attempts: Attempt[], launch: () => StationProcess, dataDir = newFolder()) {
  const ending = new AbortController()
  const said: string[] = []
  const code = showStation(attempts, {
    launch,
    dataDir,
    port: 0,
    demo: true,
    ending: ending.signal,
    say: sentence => said.push(sentence),
  })
  onTestFinished(async () => {
    ending.abort()
    await code
  })
  const lines = (name: string) => {
    const file = path.join(dataDir, name)
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  }
  const tickets = () => lines('requests').filter(request => request.includes('ticket='))
  return { said, code, end: () => ending.abort(), tickets, stations: () => lines('starts').map(Number) }
}

/** A program in the place of a browser: opens the address, then does as it is told. */
function fakeBrowser(after: string): Attempt[] {
  const file = path.join(newFolder(), 'browser')
  const at = "process.argv.find(word => word.startsWith('--app=')).slice(6)"
  // A station that is killed may still owe the answer; a browser then shows an error page and goes on.
  const open = `fetch(${at}).catch(() => {}).then(() => ${after})`
  writeFileSync(file, `#!${process.execPath}\n${open}\n`)
  chmodSync(file, 0o755)
  return [{ kind: 'browser', name: 'Chromium', path: file }, { kind: 'serve' }]
}

test.runIf(posix)('the browser spends its ticket; after a crash of the station it gets another', async () => {
  const { said, code, end, tickets, stations } = show(fakeBrowser('setInterval(() => {}, 1000)'), () =>
    forkStation(FAKE),
  )
  await until(() => tickets().length === 1)
  process.kill(stations()[0] ?? 0, 'SIGKILL')
  await until(() => tickets().length === 2)
  expect(new Set(tickets()).size).toBe(2)
  expect(said.join()).not.toContain('is serving')
  end()
  expect(await code).toBe(0)
})

test.runIf(posix)('where the browser refuses to run, it says so and serves', async () => {
  const browser = fakeBrowser("(console.error('[1:1:ERROR:a.cc] no sandbox'), process.exit(1))")
  const { said } = show(browser, () => forkStation(FAKE))
  await until(() => said.join().includes('is serving'))
  expect(said.join('\n')).toContain(
    'Chromium does not run here; serving instead.\n  Its last words: no sandbox\n',
  )
})

test('a station that dies while its ticket is awaited is served once it is back', async () => {
  const { launch } = scriptedStations(['dies at a ticket', 'lives'])
  const { said, code, end } = show([{ kind: 'serve' }], launch)
  await until(() => said.join().includes('is serving'))
  expect(said.filter(sentence => sentence.includes('is serving'))).toEqual([
    expect.stringContaining('ticket=from-2'),
  ])
  end()
  expect(await code).toBe(0)
})

test('a station that dies at each ticket ends the start with a sentence', async () => {
  const { launch } = scriptedStations(Array.from({ length: 9 }, () => 'dies at a ticket' as const))
  const { said, code } = show([{ kind: 'serve' }], launch)
  expect(await code).toBe(1)
  expect(said.at(-1)).toBe('The station ended too often.')
})
