/** Stories of the player when things go wrong: broken files, a cut of the power, a station that starts again. */
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { alertWords } from '../support/builders.ts'
import { visitor } from '../support/visitor.ts'
import { enterConsole, expect, keepPicture, test, turnTo } from './kiosk.ts'

test.use({ viewport: { width: 1080, height: 1920 } })

/** The video files of the library, by the title of their show. */
const videos = (dataDir: string) => {
  const library = path.join(dataDir, 'library')
  const shows = readdirSync(library).filter(name => /^[0-9a-f]{32}$/.test(name))
  return new Map(
    shows.map(id => {
      const { facts, video } = JSON.parse(readFileSync(path.join(library, id, 'show.json'), 'utf8'))
      return [String(facts.title), path.join(library, id, String(video.file))]
    }),
  )
}

const fileOf = (dataDir: string, title: string) => {
  const file = videos(dataDir).get(title)
  if (!file) throw new Error(`the demo has no show ${title}`)
  return file
}

/** As a disk leaves it that lost its last sectors. */
const cutInTheMiddle = (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))

/** As a disk leaves it that lost its first ones. */
const spoil = (file: string) => {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(64 * 1024, 7), 0, 64 * 1024, 0)
  closeSync(descriptor)
}

const seconds = (page: Page) =>
  page.locator('video').evaluate(element => (element as HTMLVideoElement).currentTime)

const seek = (page: Page, to: number) =>
  page.locator('video').evaluate((element, time) => {
    ;(element as HTMLVideoElement).currentTime = time
  }, to)

const playing = async (page: Page, title: string) => {
  await expect(page.getByRole('region', { name: title })).toBeVisible({ timeout: 20_000 })
}

/** The check of readiness finds what is spoilt here before a viewer does; it comes when it is asked for, and not else. */
const readinessByHand = async ({
  address,
  demo,
}: {
  address: string
  demo: { name: string; password: string }
}) => {
  const staff = visitor(address)
  await staff.ask.staff.signIn(demo)
  const { updatedAt: _, ...site } = await staff.ask.site.get()
  await staff.ask.site.update({ ...site, readinessAt: '23:59' })
  // After one that was under way.
  await staff.ask.readiness.check()
  return () => staff.ask.readiness.check()
}

const openWall = (page: Page) => page.getByRole('button', { name: /^看节目/ }).tap()

test('cut off, spoilt, missing: each gives way to the next, staff read why, and the board comes last', async ({
  kiosk,
  station,
}) => {
  const { dataDir } = station
  await readinessByHand(station)
  await openWall(kiosk)
  const names = kiosk.locator('li b')
  await expect(names).toHaveCount(3)
  const titles = await names.allTextContents()
  const [cut = '', spoilt = '', missing = ''] = titles
  cutInTheMiddle(fileOf(dataDir, cut))
  spoil(fileOf(dataDir, spoilt))
  rmSync(fileOf(dataDir, missing))

  await kiosk.getByRole('button', { name: cut }).tap()
  await expect.poll(() => seconds(kiosk)).toBeGreaterThan(0.5)
  await seek(kiosk, 14)
  await expect(kiosk.getByText(`《${cut}》放不下去了`)).toBeVisible({ timeout: 20_000 })
  await keepPicture(kiosk, 'player-fault', 'portrait')
  await playing(kiosk, spoilt)
  await expect(kiosk.getByText(`《${spoilt}》放不下去了`)).toBeVisible({ timeout: 10_000 })
  await playing(kiosk, missing)
  await expect(kiosk.getByText('节目文件不见了')).toBeVisible({ timeout: 10_000 })
  await expect(kiosk.getByText('马上回到公告')).toBeVisible()
  await expect(kiosk).toHaveURL(`${station.address}/`, { timeout: 10_000 })

  await enterConsole(kiosk, station.demo)
  await expect(kiosk.getByText('先做这一件：有节目放到一半放不下去')).toBeVisible()
  await turnTo(kiosk, '节目')
  await expect(kiosk.getByText(/放不了：节目文件不见了/)).toBeVisible()
  await kiosk.getByRole('button', { name: `再试一次：${missing}` }).tap()
  await expect(kiosk.getByText(/放不了：节目文件不见了/)).toBeHidden()
})

test('a show that leaves the list while it plays, plays on', async ({ kiosk, station }) => {
  const check = await readinessByHand(station)
  await openWall(kiosk)
  await expect(kiosk.locator('li b')).toHaveCount(3)
  const [title = ''] = await kiosk.locator('li b').allTextContents()
  await kiosk.getByRole('button', { name: title }).tap()
  await expect.poll(() => seconds(kiosk)).toBeGreaterThan(0.5)
  rmSync(fileOf(station.dataDir, title))
  await check()
  const shown = async () => (await visitor(station.address).ask.shows.list()).length
  await expect.poll(shown).toBe(2)
  const before = await seconds(kiosk)
  await expect.poll(() => seconds(kiosk)).toBeGreaterThan(before + 1)
  await kiosk.getByRole('button', { name: '返回' }).tap()
  await expect(kiosk.locator('li b')).toHaveCount(2)
})

test('after a power cut the show goes on where it was, and can be seen from its beginning', async ({
  kiosk,
  station,
}) => {
  await openWall(kiosk)
  await kiosk.getByRole('button', { name: /矿山的灯/ }).tap()
  await expect.poll(() => seconds(kiosk)).toBeGreaterThan(0.5)
  // The page says every fifteen seconds how far the show is.
  const isKept = async () => (await (await fetch(`${station.address}/api/plays`)).json()).goOn?.seconds ?? 0
  await expect.poll(isKept, { timeout: 25_000 }).toBeGreaterThan(10)
  // The page dies with the power: it has no time to say that it is left.
  await kiosk.goto('chrome://crash').catch(() => undefined)
  await station.cutPower()
  const screen = await kiosk.context().newPage()
  await screen.goto(station.screenAddress)
  await expect(screen).toHaveURL(/\/shows\/[0-9a-f]{32}\?from=/)
  await expect.poll(() => seconds(screen)).toBeGreaterThan(10)
  await screen.getByRole('button', { name: '从头看' }).tap()
  await expect.poll(() => seconds(screen)).toBeLessThan(8)
})

test('a station that is away for a moment is no fault of the show', async ({ kiosk, station }) => {
  await openWall(kiosk)
  // Nothing of the video may be there already when the station goes.
  let away = true
  await kiosk.route('**/media/shows/*/video.mp4', route => (away ? route.abort() : route.continue()))
  await kiosk.getByRole('button', { name: /矿山的灯/ }).tap()
  await expect(kiosk.getByText('稍等，马上接着放')).toBeVisible({ timeout: 15_000 })
  away = false
  await expect.poll(() => seconds(kiosk), { timeout: 15_000 }).toBeGreaterThan(0.5)
  await expect(kiosk.getByText('稍等，马上接着放')).toBeHidden()
  const { marks } = await (await fetch(`${station.address}/api/plays`)).json()
  expect(marks).toEqual([])
})

test('a station that comes back under an alert lets the show wait until the alert is over', async ({
  kiosk,
  station,
}) => {
  const staff = visitor(station.address)
  await staff.ask.staff.signIn({ name: station.demo.name, password: station.demo.password })
  await openWall(kiosk)
  let away = true
  await kiosk.route('**/media/shows/*/video.mp4', route => (away ? route.abort() : route.continue()))
  await kiosk.getByRole('button', { name: /矿山的灯/ }).tap()
  await expect(kiosk.getByText('稍等，马上接着放')).toBeVisible({ timeout: 15_000 })
  await staff.ask.alerts.raise({ ...alertWords(), id: 'flood', reason: '调度电话通知' })
  await expect(kiosk.getByRole('dialog', { name: '紧急插播' })).toBeVisible()
  away = false
  await expect(kiosk.getByText('稍等，马上接着放')).toBeHidden({ timeout: 15_000 })
  await kiosk.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) > 2)
  expect(await kiosk.locator('video').evaluate(element => (element as HTMLVideoElement).paused)).toBe(true)
  await staff.ask.alerts.lift({ id: 'flood', reason: '险情已排除' })
  await expect.poll(() => seconds(kiosk)).toBeGreaterThan(0.5)
})

test('a show left in the middle is offered again where it was, and its details count a like', async ({
  kiosk,
}) => {
  await openWall(kiosk)
  await kiosk.getByRole('button', { name: /矿山的灯/ }).tap()
  await expect.poll(() => seconds(kiosk)).toBeGreaterThan(0.5)
  await seek(kiosk, 17)
  await expect.poll(() => seconds(kiosk)).toBeGreaterThan(17.2)
  await kiosk.getByRole('button', { name: '返回' }).tap()
  await expect(kiosk.getByText(/接着看 0:1\d/)).toBeVisible()
  await kiosk.getByRole('link', { name: '详情：矿山的灯' }).tap()
  await kiosk.getByRole('button', { name: '喜欢' }).tap()
  await expect(kiosk.getByText('谢谢您喜欢')).toBeVisible()
  await kiosk
    .getByRole('button', { name: '下一个节目' })
    .or(kiosk.getByRole('button', { name: '返回' }))
    .first()
    .tap()
  await kiosk.getByRole('link', { name: '详情：矿山的灯' }).tap()
  await expect(kiosk.getByText('1 人喜欢')).toBeVisible()
  await kiosk.getByRole('button', { name: /接着看 0:1\d/ }).tap()
  await expect.poll(() => seconds(kiosk)).toBeGreaterThan(16)
})
