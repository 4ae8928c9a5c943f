/** The real Electron program on a folder of its own: it shows the board, and its page reaches nothing else. */

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { electronPath } from '../../electron/browser/electronBinary.ts'
import { ROOT } from '../../electron/browser/tools.ts'

const binary = electronPath(path.join(ROOT, 'node_modules/electron'))

/** Why it cannot run here, or null. */
function obstacle(): string | null {
  if (binary === null) return 'Electron’s binary is not on this machine'
  if (process.platform !== 'linux') return null
  if (process.getuid?.() === 0) return 'Electron does not run as root'
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? null : 'there is no display'
}

const reason = obstacle()
test.skip(reason !== null, reason ?? '')

let dataDir: string
let program: ElectronApplication
let page: Page

test.beforeEach(async () => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'diantai-electron-'))
  program = await _electron.launch({
    executablePath: binary ?? '',
    args: [path.join(ROOT, 'dist/shell/main.js'), '--', '--data', dataDir, '--port', '0', '--demo'],
  })
  page = await program.firstWindow()
})

test.afterEach(async () => {
  await program.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('the board is shown, and the window is the screen', async () => {
  await expect(page.getByText('点活动').first()).toBeVisible()
  const session = await page.evaluate(async () => (await fetch('/api/staff/session')).json())
  expect(session).toMatchObject({ screen: true })
})

test('the page is an ordinary page: no Node, no preload', async () => {
  expect(
    await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
  ).toEqual(['undefined', 'undefined'])
})

test('permissions are denied', async () => {
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  const camera = () =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    )
  expect(await page.evaluate(camera)).toBe('denied')
})

test('no other address loads: neither by fetch, nor by leaving, nor in a window of its own', async () => {
  const outside = ['http://127.0.0.1:9/', 'https://example.com/', 'file:///etc/hostname']
  const answers = await page.evaluate(
    urls =>
      Promise.all(
        urls.map(url =>
          fetch(url).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      ),
    outside,
  )
  expect(answers).toEqual(['refused', 'refused', 'refused'])
  const before = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await page.waitForTimeout(500)
  expect(page.url()).toBe(before)
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
  expect(program.windows()).toHaveLength(1)
})

test('another program of the machine is not the screen', async () => {
  const answer = await fetch(new URL('/api/staff/session', page.url()))
  expect(await answer.json()).toMatchObject({ screen: false })
})

test('the window gives a picture of what it shows', async () => {
  await expect(page.getByText('点活动').first()).toBeVisible()
  const bytes = await program.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return image?.toJPEG(85).length ?? 0
  })
  expect(bytes).toBeGreaterThan(10_000)
})
