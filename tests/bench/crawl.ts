/** Measures what the crawl costs and whether it moves smoothly, against a plain layer in the same run. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { startHarness } from '../e2e/harness.ts'
import { noticeDraft } from '../support/builders.ts'
import { visitor } from '../support/visitor.ts'
import { cpuMs, type Frames, framesDuring, launchBrowser, mainThread } from './browser.support.ts'
import { keepBusy, openPage, showCrawl, showPlain } from './crawl.page.support.ts'
import { type CrawlFigures, promisesOf } from './crawl.promises.support.ts'
import { startDemoStation } from './demoStation.support.ts'

const LENGTHS = [30, 300, 3_000, 30_000] as const
const LONGEST = 30_000
const ROUNDS = 3
/** Until glyphs have come and the first stretches are drawn. */
const SETTLE_MS = 2_000
/** Two stretches of 32 characters go by. */
const WINDOW_MS = 13_000
const HOUR_MS = 3_600_000
const OPEN_FOR = { '25 hours': 25 * HOUR_MS, '30 days': 30 * 24 * HOUR_MS } as const

type Show = (page: Page) => Promise<void>
const crawlOf =
  (characters: number): Show =>
  page =>
    showCrawl(page, characters)

interface Cost {
  /** Script, style and layout, in ms a second. */
  work: number
  /** Of all processes of the browser, in ms a second. */
  cpu: number
}

interface Scene {
  browser: Browser
  url: string
  openForMs?: number
}

const costOf = async ({ browser, url, openForMs }: Scene, show: Show): Promise<Cost> => {
  const page = await openPage(browser, url, openForMs)
  const main = await mainThread(page)
  await show(page)
  await pause(SETTLE_MS)
  const [work, cpu, began] = [await main.workMs(), await cpuMs(browser), performance.now()]
  await pause(WINDOW_MS)
  const seconds = (performance.now() - began) / 1000
  const cost = {
    work: ((await main.workMs()) - work) / seconds,
    cpu: ((await cpuMs(browser)) - cpu) / seconds,
  }
  await main.end()
  await page.close()
  return cost
}

const framesWhileBusy = async ({ browser, url, openForMs }: Scene, show: Show): Promise<Frames> => {
  const page = await openPage(browser, url, openForMs)
  await show(page)
  await keepBusy(page)
  await pause(SETTLE_MS)
  const frames = await framesDuring(browser, page, () => pause(WINDOW_MS))
  await page.close()
  return frames
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const rounded = (value: number) => Math.round(value * 100) / 100

const costsOf = async (scene: Scene) => {
  const rounds: { plain: Cost; crawl: Cost[] }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const plain = await costOf(scene, showPlain)
    const crawl: Cost[] = []
    for (const length of LENGTHS) crawl.push(await costOf(scene, crawlOf(length)))
    rounds.push({ plain, crawl })
  }
  return LENGTHS.map((characters, n) => ({
    characters,
    workMsPerSecond: rounded(median(rounds.map(({ crawl }) => crawl[n]?.work ?? Number.NaN))),
    cpuMsPerSecond: rounded(median(rounds.map(({ crawl }) => crawl[n]?.cpu ?? Number.NaN))),
    plainCpuMsPerSecond: rounded(median(rounds.map(({ plain }) => plain.cpu))),
    cpuToPlain: rounded(median(rounds.map(({ plain, crawl }) => (crawl[n]?.cpu ?? Number.NaN) / plain.cpu))),
  }))
}

const afterBeingOpen = async (scene: Scene, openForMs: number) => {
  const late = { ...scene, openForMs }
  const plain = await costOf(scene, showPlain)
  const crawl = await costOf(late, crawlOf(LONGEST))
  return {
    characters: LONGEST,
    workMsPerSecond: rounded(crawl.work),
    cpuToPlain: rounded(crawl.cpu / plain.cpu),
    whileBusy: await framesWhileBusy(late, crawlOf(LONGEST)),
  }
}

/** Frames of the main thread that took longer than 50 ms, as the browser tells them. */
const longFrames = (page: Page) =>
  page.evaluate(() => {
    const found: number[] = []
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) found.push(Math.round(duration))
    }).observe({ type: 'long-animation-frame' })
    Object.assign(window, { longFrames: found })
  })

/** Places one order on the first dish of the open round. */
const orderFrom = async ({ ask }: ReturnType<typeof visitor>, identification: string) => {
  const menu = await ask.rounds.menu()
  const [dish] = menu?.dishes ?? []
  const [venue, slot] = [dish?.venues[0], dish?.slots[0]]
  if (!menu || !dish || !venue || !slot) throw new Error('the demo has no open round')
  await ask.orders.place({
    ...{ id: randomUUID(), round: menu.id, identification },
    picks: [{ dish: dish.id, venue, slot }],
  })
}

const SCENES = {
  board: async () => undefined,
  film: async (page: Page) => {
    await page.getByRole('button', { name: /^看节目/ }).click()
    await page.locator('main li button').first().click()
    const start = page.getByRole('button', { name: '播放', exact: true })
    if (await start.isVisible()) await start.click()
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.2)
  },
}

/** The kiosk's own page, with its captions, while each second a notice is published and an order placed. */
const whileMuchHappens = async (browser: Browser, enter: (page: Page) => Promise<void>) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'diantai-bench-'))
  const station = await startDemoStation(dataDir)
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  try {
    const staff = visitor(station.address)
    await staff.ask.staff.signIn(station)
    const screen = visitor(station.address)
    await screen.open(new URL(station.screenAddress).search)
    await context.addCookies(
      [...screen.cookies].map(([name, value]) => ({ name, value, url: station.address })),
    )
    const page = await context.newPage()
    await page.goto(station.address)
    await page.getByRole('button', { name: /^看节目/ }).waitFor()
    await enter(page)
    await pause(SETTLE_MS)
    await longFrames(page)
    const frames = await framesDuring(browser, page, async () => {
      for (let change = 0; change < WINDOW_MS / 1000; change++) {
        await staff.ask.notices.create(noticeDraft({ title: `第 ${change} 条公告` }))
        await orderFrom(screen, `${20_000 + change}`)
        await pause(1000)
      }
    })
    const long = await page.evaluate(() => Reflect.get(window, 'longFrames') as number[])
    return {
      changes: WINDOW_MS / 1000,
      ...frames,
      longFrames: long.length,
      longestFrameMs: Math.max(0, ...long),
    }
  } finally {
    await context.close()
    await station.end()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const measure = async (url: string, headless: boolean): Promise<CrawlFigures> => {
  const browser = await launchBrowser(headless)
  try {
    const scene = { browser, url }
    const lengths = await costsOf(scene)
    const busy = {
      plain: await framesWhileBusy(scene, showPlain),
      short: await framesWhileBusy(scene, crawlOf(30)),
      long: await framesWhileBusy(scene, crawlOf(LONGEST)),
    }
    const open: CrawlFigures['open'] = {}
    for (const [name, ms] of Object.entries(OPEN_FOR)) open[name] = await afterBeingOpen(scene, ms)
    return {
      browser: `Chromium ${browser.version()}`,
      longest: LONGEST,
      lengths,
      busy,
      open,
      board: await whileMuchHappens(browser, SCENES.board),
      film: await whileMuchHappens(browser, SCENES.film),
    }
  } finally {
    await browser.close()
  }
}

const print = (name: string, figures: CrawlFigures) => {
  const { browser, lengths } = figures
  console.log(
    `\n${name}, ${browser}; the plain layer takes ${lengths[0]?.plainCpuMsPerSecond} ms of CPU a second`,
  )
  for (const { promise, measured, met } of promisesOf(figures))
    console.log(`${met ? 'met    ' : 'NOT MET'}  ${promise}: ${measured}`)
}

export const bench = async ({ json }: { json: boolean }) => {
  const harness = await startHarness('crawl')
  // A window needs a display; without one only the other half is measured, and said to be.
  const windowed = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  const load = loadavg()[0] ?? 0
  try {
    const headless = await measure(harness.url, true)
    const inWindow = windowed ? await measure(harness.url, false) : null
    const results = { headless, windowed: inWindow }
    if (json) {
      const promises = Object.fromEntries(
        Object.entries(results).map(([name, measured]) => [name, measured && promisesOf(measured)]),
      )
      return console.log(JSON.stringify({ loadBefore: rounded(load), ...results, promises }))
    }
    console.log(`Load of the machine before: ${rounded(load)}`)
    print('Headless', headless)
    if (inWindow) print('In a window', inWindow)
    else console.log('\nIn a window: not measured, there is no display')
  } finally {
    await harness.close()
  }
}
