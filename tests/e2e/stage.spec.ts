/** Stories of the programme on the screen that nobody touches: taking over and giving back, faults, an alert, sign-off. */
import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { alertWords } from '../support/builders.ts'
import { nearest, readPictures, watchComposed } from './composed.ts'
import { airFilms, type Film, office } from './films.ts'
import { expect, type RunningStation, test } from './kiosk.ts'

test.use({ viewport: { width: 1024, height: 768 } })

const RED = { title: '红', colour: [208, 32, 32] } as const satisfies Film
const GREEN = { title: '绿', colour: [32, 176, 64] } as const satisfies Film
const BLUE = { title: '蓝', colour: [32, 64, 208], codec: 'vp9' } as const satisfies Film

const YELLOW = { title: '黄', colour: [208, 192, 32] } as const satisfies Film

/** Of the picture, above the crawl. */
const MIDDLE = { x: 0.5, y: 0.4 }

const BLACK = 8

const stageOf = (page: Page) => page.getByRole('region', { name: '播出的节目' })
const order = (page: Page) => page.getByRole('button', { name: /^点活动/ })

/** The film that is to be seen, and where it is. */
const film = (page: Page) =>
  page.evaluate(() => {
    const isClear = (element: Element | null) => element && Number(getComputedStyle(element).opacity) < 1
    const video = [...document.querySelectorAll('video')].find(
      element => element.checkVisibility() && !isClear(element) && !isClear(element.closest('section')),
    )
    return video ? { seconds: video.currentTime, paused: video.paused, url: video.currentSrc } : null
  })

const isOn = (page: Page, { id }: { id: string }) =>
  expect.poll(async () => (await film(page))?.url ?? '', { timeout: 20_000 }).toContain(id)

const secondsOf = async (page: Page) => (await film(page))?.seconds ?? -1

const setIdle = async (station: RunningStation) => {
  const ask = await office(station)
  const { updatedAt: _, ...site } = await ask.site.get()
  await ask.site.update({ ...site, idle: { ...site.idle, seconds: 20, countdownSeconds: 5 } })
}

/** As `complete`, `stalled` and so on, of one show. */
const outcomesOf = async (station: RunningStation, show: string) => {
  const figures = await (await office(station)).plays.figures({})
  return figures.find(figure => figure.show === show)
}

test('a touch takes over to the board and orders nothing; after the idle time the film goes on where it was', async ({
  kiosk,
  station,
}) => {
  await setIdle(station)
  const [red] = await airFilms(station, [RED, GREEN])
  if (!red) throw new Error('no film was made')
  await isOn(kiosk, red)
  await expect.poll(() => secondsOf(kiosk)).toBeGreaterThan(1.5)
  await expect(order(kiosk)).toBeHidden()

  const before = await secondsOf(kiosk)
  // Where the tile for ordering will be.
  await kiosk.touchscreen.tap(512, 480)
  await expect(order(kiosk)).toBeVisible()
  await expect(kiosk).toHaveURL(`${station.address}/`)
  await expect(kiosk.getByText('接着放《红》')).toBeVisible()
  await expect(stageOf(kiosk)).toBeHidden()
  await expect(kiosk.getByText(/秒后接着放/)).toBeVisible({ timeout: 25_000 })
  const stop = await watchComposed(kiosk)
  await expect(order(kiosk)).toBeHidden({ timeout: 10_000 })
  const after = await secondsOf(kiosk)
  expect(after).toBeGreaterThanOrEqual(before)
  expect(after).toBeLessThan(before + 4)
  await expect.poll(() => secondsOf(kiosk)).toBeGreaterThan(after)
  const read = await readPictures(kiosk, await stop(), [MIDDLE])
  expect(read.filter(([pixel = []]) => Math.max(...pixel) < BLACK)).toEqual([])

  await kiosk.touchscreen.tap(512, 300)
  await kiosk.getByRole('button', { name: /接着放《红》/ }).tap()
  await expect(order(kiosk)).toBeHidden()
  await isOn(kiosk, red)
  expect(await outcomesOf(station, red.id)).toMatchObject({ plays: 1 })
})

test('spoilt, missing and cut off are passed over, named to staff, and after two failures left out', async ({
  kiosk,
  station,
}) => {
  const films = [
    { ...RED, seconds: 4 },
    { ...GREEN, title: '坏', seconds: 5 },
    { ...GREEN, title: '没', seconds: 6 },
    { ...BLUE, seconds: 4 },
    { ...YELLOW, title: '断', seconds: 20 },
  ]
  const [red, spoilt, missing, blue, cut] = await airFilms(station, films)
  if (!red || !spoilt || !missing || !blue || !cut) throw new Error('no film was made')
  writeFileSync(spoilt.file, Buffer.alloc(spoilt.size, 7))
  rmSync(missing.file)
  truncateSync(cut.file, Math.floor(cut.size / 3))
  // From one to the other nothing else may be seen: neither the board, nor black, nor a film that cannot be played.
  await isOn(kiosk, red)
  const stop = await watchComposed(kiosk)
  await isOn(kiosk, blue)
  await isOn(kiosk, cut)
  await isOn(kiosk, red)
  const read = await readPictures(kiosk, await stop(), [MIDDLE])
  const seen = read.map(([pixel = []]) => nearest(pixel, [RED.colour, BLUE.colour, YELLOW.colour]))
  expect(seen.filter((film, index) => film !== seen[index - 1])).toEqual([0, 1, 2, 0])
  const marked = async () => (await (await office(station)).plays.state()).marks
  await expect
    .poll(async () => Object.fromEntries((await marked()).map(({ show, count }) => [show, count])), {
      timeout: 30_000,
    })
    .toMatchObject({ [spoilt.id]: 2, [missing.id]: 2 })
  await expect
    .poll(async () => (await (await office(station)).programme.now()).items.map(({ title }) => title))
    .not.toContain('坏')
  const { findings } = await (await office(station)).health.report()
  expect(findings.map(({ code }) => code)).toContain('show-failed')
})

test('a film without a picture gives way after twenty seconds of black, and staff read why', async ({
  kiosk,
  station,
}) => {
  const [black, green] = await airFilms(station, [{ title: '黑', colour: [0, 0, 0] }, GREEN])
  if (!black || !green) throw new Error('no film was made')
  await isOn(kiosk, black)
  await expect.poll(() => secondsOf(kiosk)).toBeGreaterThan(1)
  await expect.poll(async () => (await film(kiosk))?.url, { timeout: 30_000 }).toContain(green.id)
  const { marks } = await (await office(station)).plays.state()
  expect(marks).toMatchObject([{ show: black.id, reason: 'black', count: 1 }])
})

test('with nothing that can be played the board comes, never black', async ({ kiosk, station }) => {
  const films = await airFilms(station, [RED, GREEN])
  for (const { file, size } of films) writeFileSync(file, Buffer.alloc(size, 7))
  await kiosk.reload()
  await expect
    .poll(async () => (await (await office(station)).programme.now()).state, { timeout: 30_000 })
    .toBe('off')
  await expect(order(kiosk)).toBeVisible()
  await expect(stageOf(kiosk)).toBeHidden()
})

test('an alert lies over the film, and afterwards it goes on; through a power cut too', async ({
  kiosk,
  station,
}) => {
  const [, green] = await airFilms(station, [{ ...RED, seconds: 4 }, GREEN])
  if (!green) throw new Error('no film was made')
  await isOn(kiosk, green)
  await expect.poll(() => secondsOf(kiosk)).toBeGreaterThan(1)
  const alert = kiosk.getByRole('dialog', { name: '紧急插播' })
  await (await office(station)).alerts.raise({ ...alertWords(), id: 'flood', reason: '调度电话通知' })
  await expect(alert).toBeVisible()
  await expect.poll(async () => (await film(kiosk))?.paused).toBe(true)
  const stopped = await secondsOf(kiosk)
  await (await office(station)).alerts.lift({ id: 'flood', reason: '险情已排除' })
  await expect(alert).toBeHidden()
  await expect(kiosk.getByText('已解除')).toBeVisible()
  await expect.poll(() => secondsOf(kiosk)).toBeGreaterThan(stopped)
  await isOn(kiosk, green)

  // The page says every fifteen seconds how far the film is.
  const kept = async () => (await (await office(station)).plays.state()).goOn?.seconds ?? 0
  await expect.poll(kept, { timeout: 25_000 }).toBeGreaterThan(5)
  await kiosk.goto('chrome://crash').catch(() => undefined)
  await station.cutPower()
  const screen = await kiosk.context().newPage()
  await screen.goto(station.screenAddress)
  await isOn(screen, green)
  expect(await secondsOf(screen)).toBeGreaterThan(5)
  await expect(screen).toHaveURL(`${station.address}/`)
})

test('where quiet hours allow no sound the programme signs off, and says when it goes on', async ({
  kiosk,
  station,
}) => {
  const [red] = await airFilms(station, [RED])
  if (!red) throw new Error('no film was made')
  await isOn(kiosk, red)
  const ask = await office(station)
  const { updatedAt: _, ...site } = await ask.site.get()
  const quietHours = [{ from: '00:00', to: '23:59', volume: 0 }]
  await ask.site.update({ ...site, sound: { ...site.sound, quietHours } })
  await expect(kiosk.getByText('安静时段，节目停播，23:59 接着放')).toBeVisible()
  // It fades, it does not break off.
  const clearness = () => stageOf(kiosk).evaluate(element => Number(getComputedStyle(element).opacity))
  expect(await clearness()).toBeGreaterThan(0.1)
  await expect(stageOf(kiosk)).toBeHidden({ timeout: 15_000 })
  await expect(order(kiosk)).toBeVisible()
})
