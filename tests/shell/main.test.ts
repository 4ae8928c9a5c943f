/** Electron's entry as a whole, with stand-ins for Electron: what is set up before what. */

import { afterEach, expect, test, vi } from 'vitest'
import {
  FakeApp,
  FakeSession,
  FakeUtilityProcess,
  FakeWebContents,
  FakeWindow,
} from '../support/fakeElectron.ts'
import { temporaryFolders } from '../support/folder.ts'

const newFolder = temporaryFolders()

const electron = vi.hoisted(() => ({ current: {} as Record<string, unknown> }))
vi.mock('electron', () => electron.current)

afterEach(() => {
  vi.resetModules()
  vi.unstubAllGlobals()
})

/** Runs the entry once, with an Electron that becomes ready when it is told to. */
async function launch(args: string[], locked = true) {
  const steps: string[] = []
  const note = <Result>(step: string, result: Result) => {
    steps.push(step)
    return result
  }
  const ready = Promise.withResolvers<void>()
  const app = Object.assign(new FakeApp(), { isPackaged: true, whenReady: () => ready.promise })
  app.lockIsFree = locked
  const screen = new FakeSession()
  const station = new FakeUtilityProcess()
  const windows: ScreenWindow[] = []
  class ScreenWindow extends FakeWindow {
    readonly webContents = new FakeWebContents()
    readonly loaded: string[] = []
    constructor(options: ConstructorParameters<typeof FakeWindow>[0]) {
      super(options)
      windows.push(this)
    }
    async loadURL(url: string) {
      this.loaded.push(url)
      steps.push(`load, other addresses ${screen.webRequest.lets('https://example.com/') ? 'open' : 'shut'}`)
    }
  }
  electron.current = {
    app,
    BrowserWindow: ScreenWindow,
    Menu: { setApplicationMenu: () => steps.push('no menu') },
    powerSaveBlocker: { start: () => 1 },
    session: { fromPartition: (name: string) => note(`session ${name}`, screen) },
    utilityProcess: { fork: () => note('station', station) },
  }
  const listeners = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'].map(
    name => [name, process.listeners(name as 'SIGINT')] as const,
  )
  const argv = process.argv
  process.argv = ['electron', 'main.js', '--', ...args]
  vi.doMock('electron', () => electron.current)
  await import('../../electron/main.ts')
  process.argv = argv
  // The listeners of this run could end the tests' own process.
  for (const [name, before] of listeners) {
    for (const listener of process.listeners(name as 'SIGINT')) {
      if (!before.includes(listener)) process.off(name, listener)
    }
  }
  return { app, station, windows, screen, steps, becomeReady: ready.resolve }
}

test('sandbox, menu and folder come before ready; the page is loaded when everything else is shut', async () => {
  const { app, station, windows, screen, steps, becomeReady } = await launch([
    '--data',
    newFolder(),
    '--port',
    '0',
  ])
  expect(app.called('enableSandbox')).toHaveLength(1)
  expect(app.called('setPath')).toHaveLength(1)
  expect(steps).toEqual(['no menu'])
  becomeReady()
  await vi.waitFor(() => expect(station.called('postMessage')).toHaveLength(1))
  const secret = Reflect.get(Object(station.called('postMessage')[0]?.[0]), 'screenSecret')
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  station.emit('message', { type: 'ready', address: 'http://127.0.0.1:8420', demo: null })
  await vi.waitFor(() => expect(windows[0]?.loaded).toEqual(['http://127.0.0.1:8420/']))
  expect(steps).toEqual(['no menu', 'station', 'session screen', 'load, other addresses shut'])
  expect(screen.webRequest.headersTo('http://127.0.0.1:8420/')).toEqual({ 'x-diantai-screen': secret })
})

test('a station that cannot start ends the program with its reason', async () => {
  const { app, station, windows, becomeReady } = await launch(['--data', newFolder(), '--port', '0'])
  becomeReady()
  await vi.waitFor(() => expect(station.called('postMessage')).toHaveLength(1))
  station.emit('message', { type: 'failed', reason: 'The data folder is in use.' })
  station.emit('exit', 1)
  await vi.waitFor(() => expect(app.called('exit')).toEqual([[3]]))
  expect(windows).toEqual([])
})

test('a second program on the folder, or unknown words, end at once', async () => {
  const second = await launch(['--data', newFolder()], false)
  expect(second.app.called('exit')).toEqual([[3]])
  vi.resetModules()
  const misused = await launch(['--wrong'])
  expect(misused.app.called('exit')).toEqual([[2]])
})
