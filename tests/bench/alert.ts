/** Measures how long an alert takes from the office's call to the kiosk's screen: over the board, and over a show. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { findBrowser, thisMachine } from '../../electron/browser/findBrowser.ts'
import { alertWords } from '../support/builders.ts'
import { visitor } from '../support/visitor.ts'
import { startDemoStation } from './demoStation.support.ts'

const TIMES = 30
const HEADLINE = '井下透水'

type Staff = ReturnType<typeof visitor>

/** Resolves with the wall clock's milliseconds once the words have been drawn: two frames after they are there. */
const shown = (page: Page): Promise<number> =>
  page.evaluate(
    words =>
      new Promise<number>(resolve => {
        const look = () => {
          if (!document.querySelector('dialog[open]')?.textContent?.includes(words))
            requestAnimationFrame(look)
          else requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
        }
        look()
      }),
    HEADLINE,
  )

const raiseOnce = async (page: Page, staff: Staff, id: string): Promise<number> => {
  const drawn = shown(page)
  await pause(50)
  const began = Date.now()
  await staff.ask.alerts.raise({ ...alertWords({ headline: HEADLINE }), id, reason: 'bench' })
  const took = (await drawn) - began
  await staff.ask.alerts.lift({ id, reason: 'bench' })
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
  return took
}

const series = async (page: Page, staff: Staff, over: string): Promise<number[]> => {
  const times: number[] = []
  for (let count = 0; count < TIMES; count++) times.push(await raiseOnce(page, staff, `${over}-${count}`))
  return times.toSorted((a, b) => a - b)
}

const summary = (times: readonly number[]) => ({
  times: times.length,
  p50: times[Math.floor(times.length / 2)] ?? 0,
  longest: times.at(-1) ?? 0,
})

const measure = async (dataDir: string) => {
  const station = await startDemoStation(dataDir)
  const found = findBrowser(thisMachine())
  const browser = await chromium.launch({
    ...(found && { executablePath: found.path }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--autoplay-policy=no-user-gesture-required',
    ],
  })
  try {
    const staff = visitor(station.address)
    await staff.ask.staff.signIn(station)
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
    await page.goto(station.screenAddress)
    await page.getByRole('button', { name: /^看节目/ }).waitFor()
    const board = await series(page, staff, 'board')
    const [show] = await staff.ask.shows.list()
    await page.goto(`${station.address}/shows/${show?.id}`)
    await page.locator('video').waitFor()
    const film = await series(page, staff, 'show')
    return { board: summary(board), show: summary(film) }
  } finally {
    await browser.close()
    await station.end()
  }
}

export const bench = async ({ json }: { json: boolean }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'diantai-bench-'))
  try {
    const measured = await measure(dataDir)
    if (json) return console.log(JSON.stringify(measured))
    console.log('From the office’s call to words on the kiosk’s screen, in ms:')
    for (const [over, { times, p50, longest }] of Object.entries(measured))
      console.log(`over the ${over}: ${times} times, p50 ${p50}, longest ${longest}`)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
