/** Health in real browsers: a picture of the real board, refused while somebody orders; the verdict; the logs. */
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { createBudget, RESTARTS } from '../../electron/browser/budget.ts'
import { findBrowser, thisMachine } from '../../electron/browser/findBrowser.ts'
import { forkStation } from '../../electron/browser/forkStation.ts'
import { showInBrowser } from '../../electron/browser/hosts.ts'
import type { Showing } from '../../electron/browser/keepShowing.ts'
import { keepStation } from '../../electron/browser/keepStation.ts'
import { ROOT } from '../../electron/browser/tools.ts'
import { isAlive } from '../support/processes.ts'
import { visitor } from '../support/visitor.ts'
import { seriousFindings } from './axe.ts'
import { test as base, expect, type RunningStation, signIn } from './kiosk.ts'

const SIZE = { width: 1080, height: 1920 }
const isRoot = process.getuid?.() === 0
const posix = process.platform !== 'win32'

/** An installed browser that needs no display; Chromium refuses its sandbox to root, and only tests run as root. */
const browserIn = (folder: string) => {
  const real = findBrowser(thisMachine())?.path ?? chromium.executablePath()
  const flags = [
    '--headless=new',
    `'--screen-info={${SIZE.width}x${SIZE.height}}'`,
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
  const file = path.join(folder, 'browser')
  writeFileSync(
    file,
    `#!/bin/sh\necho $$ > ${path.join(folder, 'pid')}\nexec ${real} ${flags.join(' ')} "$@"\n`,
  )
  chmodSync(file, 0o755)
  return file
}

const test = base.extend<{
  folder: string
  host: { address: string; demo: { name: string; password: string } }
}>({
  folder: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'diantai-host-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  /** The whole host: a station, and an installed browser that shows it. */
  host: async ({ folder }, use) => {
    const ending = new AbortController()
    let showing: Showing | null = null
    const station = await keepStation({
      launch: () => forkStation(path.join(ROOT, 'dist/station/main.js')),
      start: { type: 'start', dataDir: path.join(folder, 'data'), port: 0, demo: true, screenSecret: null },
      budget: createBudget(RESTARTS, () => performance.now()),
      onRestarted: () => {},
      onLost: () => {},
      takePicture: async () => (showing === null ? '' : showing.takePicture()),
      say: () => {},
    })
    showing = showInBrowser(browserIn(folder), station, ending.signal, () => {})
    if (station.demo === null) throw new Error('the demo made up no account')
    await use({ address: station.address, demo: station.demo })
    ending.abort()
    await showing.outcome
    await station.close()
  },
})

/** Size and number of colours of a picture, as a browser decodes it. */
const looked = (page: Page, picture: Buffer) =>
  page.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes]))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('there is no canvas here')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    return { width: image.width, height: image.height, colours: new Set(new Uint32Array(data.buffer)).size }
  }, picture.toString('base64'))

test('an installed browser in kiosk mode gives a picture of the real board through its pipe', async ({
  page,
  host,
}) => {
  test.skip(!posix, 'the stand-in for a browser without a display is a shell script')
  const { ask } = visitor(host.address)
  await ask.staff.signIn(host.demo)
  await expect.poll(async () => (await ask.health.report()).screen.showing).toBe('board')
  const { file } = await ask.health.picture()
  expect(file.type).toBe('image/jpeg')
  const picture = await looked(page, Buffer.from(await file.bytes()))
  expect([picture.width, picture.height]).toEqual([SIZE.width, SIZE.height])
  expect(picture.colours).toBeGreaterThan(1_000)
})

test('a browser whose host was killed ends with its pipe', async ({ folder }) => {
  test.skip(!posix, 'the stand-in for a browser without a display is a shell script')
  const entry = path.join(ROOT, 'electron/browser/kioskBrowser.ts')
  const open = `const { openBrowser } = await import(${JSON.stringify(entry)}); openBrowser(process.argv[1], 'about:blank')`
  const host = spawn(process.execPath, ['--input-type=module', '-e', open, browserIn(folder)], {
    stdio: 'ignore',
  })
  const pidFile = path.join(folder, 'pid')
  await expect.poll(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '').toBe(true)
  const pid = Number(readFileSync(pidFile, 'utf8'))
  expect(isAlive(pid)).toBe(true)
  host.kill('SIGKILL')
  await expect.poll(() => isAlive(pid)).toBe(false)
})

const office = async (page: Page, { address, demo }: RunningStation) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(`${address}/console/health`)
  await signIn(page, demo)
  await expect(page.getByRole('heading', { name: '体检', level: 1 })).toBeVisible()
}

test('the page says which screen is up, follows it, and has no serious finding of axe', async ({
  kiosk,
  browser,
  station,
}) => {
  const page = await (await browser.newContext()).newPage()
  await office(page, station)
  const screen = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: '屏幕', exact: true }) })
  await expect(screen).toContainText('已连上')
  /** What the screen is said to show, asked until the kiosk's word has come. */
  const shows = (name: string) =>
    expect(async () => {
      await page.getByRole('button', { name: '再查一次' }).click()
      await expect(screen).toContainText(name, { timeout: 1_000 })
    }).toPass()
  await kiosk.getByRole('button', { name: /^看公告/ }).tap()
  await shows('公告')
  await kiosk.goto(`${station.address}/order`)
  await shows('点单')
  expect(await seriousFindings(page)).toEqual([])
  await expect(page.getByText('这一站没有自己的窗口')).toBeVisible()
  await page.close()
})

test('a technician downloads the logs with the keyboard alone', async ({ kiosk: _, browser, station }) => {
  const page = await browser.newPage()
  await office(page, station)
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载日志' }).focus()
  await page.keyboard.press('Enter')
  expect((await waiting).suggestedFilename()).toMatch(/^diantai-logs-.*\.zip$/)
  await page.close()
})
