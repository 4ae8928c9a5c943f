/** What the page in the window can reach: its station and nothing else. */

import { expect, test } from 'vitest'
import { stayOnStation } from '../../electron/shell/navigation.ts'
import { allowOnlyStation } from '../../electron/shell/network.ts'
import { denyPermissions } from '../../electron/shell/permissions.ts'
import { windowOptions } from '../../electron/shell/window.ts'
import { FakeSession, FakeWebContents, isPrevented, standIn } from '../support/fakeElectron.ts'

const STATION = 'http://127.0.0.1:8420'
const SECRET = 's'.repeat(64)

function lockedSession() {
  const session = new FakeSession()
  denyPermissions(standIn(session))
  allowOnlyStation(standIn(session), STATION, SECRET)
  return session
}

function lockedContents(url = `${STATION}/`) {
  const contents = new FakeWebContents()
  contents.url = url
  stayOnStation(standIn(contents), STATION)
  return contents
}

test('every kind of permission is denied', () => {
  const session = lockedSession()
  const granted: unknown[] = []
  session.request(standIn({}), 'media', answer => granted.push(answer), standIn({}))
  session.display(standIn({}), streams => granted.push(streams))
  expect(granted).toEqual([false, null])
  expect(session.check(null, 'clipboard-read', STATION, standIn({}))).toBe(false)
  expect(session.device(standIn({}))).toBe(false)
})

test.each(['/', '/media/shows/a.mp4', '/rpc/live'])('the station’s %s loads', path => {
  expect(lockedSession().webRequest.lets(STATION + path)).toBe(true)
})

test('a blob that the station’s page made loads', () => {
  expect(lockedSession().webRequest.lets(`blob:${STATION}/0b1e`)).toBe(true)
})

test.each([
  'http://127.0.0.1:8421/',
  'http://localhost:8420/',
  'https://127.0.0.1:8420/',
  'ws://127.0.0.1:8420/',
  'http://127.0.0.1:8420.example.com/',
  'http://127.0.0.1:8420@example.com/',
  'https://example.com/',
  'file:///etc/passwd',
  'data:text/html,hello',
  'blob:https://example.com/0b1e',
  'devtools://devtools/bundled/inspector.html',
  'chrome://gpu',
  'nonsense',
])('%s does not load, and never sees the secret', url => {
  const { webRequest } = lockedSession()
  expect(webRequest.lets(url)).toBe(false)
  expect(webRequest.headersTo(url, { accept: '*/*' })).toEqual({ accept: '*/*' })
})

test('requests to the station carry the secret besides their own headers', () => {
  expect(lockedSession().webRequest.headersTo(`${STATION}/rpc`, { accept: '*/*' })).toEqual({
    accept: '*/*',
    'x-diantai-screen': SECRET,
  })
})

test('a page cannot bring a secret of its own', () => {
  const sent = lockedSession().webRequest.headersTo(`${STATION}/rpc`, { 'X-Diantai-Screen': 'forged' })
  expect(sent).toEqual({ 'x-diantai-screen': SECRET })
})

test('nothing is downloaded', () => {
  expect(isPrevented(lockedSession(), 'will-download')).toBe(true)
})

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s leads nowhere else', event => {
  const contents = lockedContents(`${STATION}/orders`)
  const leads = (url: string, isMainFrame = true) => !isPrevented(contents, event, { url, isMainFrame })
  expect(leads('https://example.com/')).toBe(false)
  expect(leads('mailto:somebody@example.com')).toBe(false)
  expect(leads(`${STATION}/media/pictures/a.svg`)).toBe(false)
  expect(leads(`${STATION}/`, false)).toBe(false)
  expect(leads(`blob:${STATION}/`)).toBe(false)
  expect(leads(`${STATION}/`)).toBe(true)
  expect(leads(`${STATION}/orders`)).toBe(true)
})

test('no other window opens, no webview attaches, no page asks to stay', () => {
  const contents = lockedContents()
  expect(contents.windowOpenHandler(standIn({ url: `${STATION}/` }))).toEqual({ action: 'deny' })
  expect(isPrevented(contents, 'will-attach-webview')).toBe(true)
  expect(isPrevented(contents, 'will-prevent-unload')).toBe(true)
})

test('the window is a kiosk whose page has neither Node nor preload', () => {
  const options = windowOptions(standIn(new FakeSession()), true)
  expect(options).toMatchObject({ kiosk: true, fullscreen: true, frame: false })
  expect(options.webPreferences).toMatchObject({
    nodeIntegration: false,
    contextIsolation: true,
    sandbox: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    spellcheck: false,
    devTools: false,
  })
  expect(options.webPreferences).not.toHaveProperty('preload')
})
