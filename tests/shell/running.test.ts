/** How the Electron program starts, holds on and ends. */

import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { createBudget } from '../../electron/browser/budget.ts'
import { refuseClosing } from '../../electron/shell/closing.ts'
import { removeMenu } from '../../electron/shell/menu.ts'
import { keepOwnFolder } from '../../electron/shell/ownFolder.ts'
import { pictureOf } from '../../electron/shell/picture.ts'
import { stayAwake } from '../../electron/shell/power.ts'
import { quitInOrder } from '../../electron/shell/quitting.ts'
import { recoverPage } from '../../electron/shell/recovery.ts'
import { sandboxEverything } from '../../electron/shell/sandbox.ts'
import { startScreenStation } from '../../electron/shell/screenStation.ts'
import { isOnlyInstance } from '../../electron/shell/singleInstance.ts'
import { launchStation } from '../../electron/shell/stationProcess.ts'
import { stopForGood, stopToRestart } from '../../electron/shell/stop.ts'
import { refuseZoom } from '../../electron/shell/zoom.ts'
import {
  FakeApp,
  FakeUtilityProcess,
  FakeWebContents,
  FakeWindow,
  isPrevented,
  standIn,
} from '../support/fakeElectron.ts'
import { temporaryFolders } from '../support/folder.ts'

const newFolder = temporaryFolders()

test('every renderer is sandboxed, there is no menu, and the screen stays awake', () => {
  const app = new FakeApp()
  const menus: unknown[] = []
  const blocked: string[] = []
  sandboxEverything(app)
  removeMenu({ setApplicationMenu: menu => void menus.push(menu) })
  stayAwake({ start: type => blocked.push(type) })
  expect(app.called('enableSandbox')).toHaveLength(1)
  expect(menus).toEqual([null])
  expect(blocked).toEqual(['prevent-display-sleep'])
})

test('Chromium’s own files and the lock lie below the data folder', () => {
  const app = new FakeApp()
  const dataDir = newFolder()
  keepOwnFolder(standIn(app), dataDir)
  const folder = path.join(dataDir, 'window')
  expect(app.called('setPath')).toEqual([['userData', folder]])
  expect(existsSync(folder)).toBe(true)
})

test('a second program on the same folder learns that it is the second', () => {
  const app = new FakeApp()
  expect(isOnlyInstance(standIn(app))).toBe(true)
  app.lockIsFree = false
  expect(isOnlyInstance(standIn(app))).toBe(false)
})

test('the window cannot be closed by a person', () => {
  const window = new FakeWindow()
  refuseClosing(standIn(window))
  expect(isPrevented(window, 'close')).toBe(true)
  expect(isPrevented(window, 'system-context-menu')).toBe(true)
})

test('zoom stays at one, again after each load', () => {
  const contents = new FakeWebContents()
  refuseZoom(standIn(contents))
  contents.emit('did-finish-load')
  contents.emit('did-finish-load')
  contents.emit('zoom-changed')
  expect(contents.called('setVisualZoomLevelLimits')).toEqual([
    [1, 1],
    [1, 1],
  ])
  expect(contents.called('setZoomFactor')).toEqual([[1]])
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])(
  '%s closes the station, then the program',
  async name => {
    const app = new FakeApp()
    const host = new EventEmitter()
    const steps: string[] = []
    quitInOrder(standIn(app), host, async () => void steps.push('station closed'))
    host.emit(name)
    host.emit(name)
    expect(app.called('exit')).toEqual([])
    await vi.waitFor(() => expect(app.called('exit')).toEqual([[0]]))
    expect(steps).toEqual(['station closed'])
  },
)

test('what cannot be mended ends with the reason, and what may be mended by a new start with another code', () => {
  const app = new FakeApp()
  const said: string[] = []
  stopForGood(standIn(app), sentence => said.push(sentence))('no disk')
  stopToRestart(standIn(app), sentence => said.push(sentence))('too often')
  expect(app.called('exit')).toEqual([[3], [1]])
  expect(said).toEqual(['no disk', 'too often'])
})

function recovering(times: number) {
  const contents = new FakeWebContents()
  const stopped: string[] = []
  recoverPage(standIn(contents), {
    budget: createBudget({ times, withinMs: 1_000 }, () => 0),
    stop: reason => stopped.push(reason),
    later: act => act(),
  })
  return { contents, stopped }
}

test('a page that crashes or hangs is loaded again until that happens too often', () => {
  const { contents, stopped } = recovering(2)
  contents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 })
  contents.emit('unresponsive')
  expect(contents.called('reload')).toHaveLength(2)
  expect(stopped).toEqual([])
  contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  expect(contents.called('reload')).toHaveLength(2)
  expect(stopped).toEqual(['The page crashed too often.'])
})

test('a page that did not load is tried again; a frame in it, or a load that another one replaced, is not', () => {
  const { contents } = recovering(0)
  const fail = (code: number, isMainFrame: boolean) =>
    contents.emit('did-fail-load', {}, code, 'ERR', 'http://127.0.0.1/', isMainFrame)
  fail(-102, true)
  fail(-102, false)
  fail(-3, true)
  expect(contents.called('reload')).toHaveLength(1)
})

function launching() {
  const forked: FakeUtilityProcess[] = []
  const launch = () =>
    launchStation(
      {
        fork() {
          const child = new FakeUtilityProcess()
          child.on('posted', ({ type }: { type: string }) => {
            if (type === 'start') {
              queueMicrotask(() =>
                child.emit('message', { type: 'ready', address: 'http://127.0.0.1:8420', demo: null }),
              )
            }
            if (type === 'close') queueMicrotask(() => child.emit('exit', 0))
          })
          forked.push(child)
          return standIn(child)
        },
      },
      '/dist/station/main.js',
    )
  return { forked, launch }
}

test('the station is started with the secret, and closed by asking it', async () => {
  const { forked, launch } = launching()
  const station = await startScreenStation({
    launch,
    dataDir: '/data',
    port: 0,
    demo: false,
    secret: 's'.repeat(64),
    takePicture: async () => 'a picture',
    stop: () => {},
    say: () => {},
  })
  expect(station.address).toBe('http://127.0.0.1:8420')
  await station.close()
  expect(forked[0]?.called('postMessage')).toEqual([
    [{ type: 'start', dataDir: '/data', port: 0, demo: false, screenSecret: 's'.repeat(64) }],
    [{ type: 'close' }],
  ])
})

test('the station that asks for a picture of the window is given one', async () => {
  const { forked, launch } = launching()
  const window = new FakeWebContents()
  const station = await startScreenStation({
    launch,
    dataDir: '/data',
    port: 0,
    demo: false,
    secret: 's'.repeat(64),
    takePicture: () => pictureOf(standIn(window)),
    stop: () => {},
    say: () => {},
  })
  const answers = () => forked[0]?.called('postMessage').slice(1)
  forked[0]?.emit('message', { type: 'capture', id: 7 })
  await vi.waitFor(() => expect(answers()).toHaveLength(1))
  expect(answers()).toEqual([
    [{ type: 'picture', id: 7, picture: Buffer.from('jpeg 85').toString('base64') }],
  ])
  await station.close()
})

// What Electron itself draws is tried where its binary is, by tests/e2e/electron.spec.ts.
test('a window that is not open or not drawn gives no picture', async () => {
  await expect(pictureOf(null)).rejects.toThrow('being opened')
  const window = new FakeWebContents()
  window.isDrawn = false
  await expect(pictureOf(standIn(window))).rejects.toThrow('has not been drawn')
})

test('a station that crashed comes back on the same port with the same secret', async () => {
  const { forked, launch } = launching()
  const station = await startScreenStation({
    launch,
    dataDir: '/data',
    port: 0,
    demo: false,
    secret: 's'.repeat(64),
    takePicture: async () => 'a picture',
    stop: () => {},
    say: () => {},
  })
  forked[0]?.emit('exit', 139)
  await vi.waitFor(() => expect(forked).toHaveLength(2), { timeout: 10_000 })
  expect(forked[1]?.called('postMessage')[0]).toEqual([
    { type: 'start', dataDir: '/data', port: 8420, demo: false, screenSecret: 's'.repeat(64) },
  ])
  await station.close()
})
