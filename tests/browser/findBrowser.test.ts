/** Where installed browsers are found. */

import { expect, test } from 'vitest'
import { findBrowser, type Machine } from '../../electron/browser/findBrowser.ts'

const having = (files: string[], machine: Partial<Machine> = {}) =>
  findBrowser({
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    exists: file => files.includes(file),
    ...machine,
  })

test('Chromium is preferred to Chrome, and Chrome to Edge', () => {
  const all = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/local/bin/chromium-browser']
  expect(having(all)).toEqual({ name: 'Chromium', path: '/usr/local/bin/chromium-browser' })
  expect(having(all.slice(0, 2))).toMatchObject({ name: 'Chrome' })
  expect(having(all.slice(0, 1))).toMatchObject({ name: 'Edge' })
})

test('one that is not on the PATH is found in its own folder', () => {
  expect(having(['/opt/google/chrome/chrome'])).toMatchObject({ name: 'Chrome' })
})

test('on Windows it is looked for among the programs of the machine and of the person', () => {
  const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' }
  const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'
  const chrome = 'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'
  expect(having([edge], { platform: 'win32', env })).toEqual({ name: 'Edge', path: edge })
  expect(having([edge, chrome], { platform: 'win32', env })).toEqual({ name: 'Chrome', path: chrome })
})

test('on a Mac it is looked for among the applications', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(having([chrome], { platform: 'darwin', env: {} })).toEqual({ name: 'Chrome', path: chrome })
})

test('the one that DIANTAI_BROWSER names is used, or none', () => {
  const env = { DIANTAI_BROWSER: '/opt/mine/browser', PATH: '/usr/bin' }
  expect(having(['/opt/mine/browser', '/usr/bin/chromium'], { env })).toMatchObject({
    path: '/opt/mine/browser',
  })
  expect(having(['/usr/bin/chromium'], { env })).toBeNull()
})

test('none is none', () => {
  expect(having([])).toBeNull()
})
