/** Story: a viewer watches. */
import type { Page } from '@playwright/test'
import { expect, keepPicture, test } from './kiosk.ts'

const openWall = async (page: Page) => {
  await page.getByRole('button', { name: /^看节目/ }).tap()
  await expect(page.getByRole('button', { name: /停电、挂牌、再动手/ })).toBeVisible()
}

/** What the video element does, asked from the page. */
const video = (page: Page) => ({
  seconds: () => page.locator('video').evaluate(element => (element as HTMLVideoElement).currentTime),
  seek: (seconds: number) =>
    page.locator('video').evaluate((element, to) => {
      ;(element as HTMLVideoElement).currentTime = to
    }, seconds),
  duration: () => page.locator('video').evaluate(element => (element as HTMLVideoElement).duration),
})

test('one touch on a poster plays it with subtitles, and the crawl keeps running', async ({ kiosk }, {
  project,
}) => {
  await openWall(kiosk)
  await keepPicture(kiosk, 'shows', project.name)
  await kiosk.getByRole('button', { name: /下井三件宝/ }).tap()
  await expect.poll(() => video(kiosk).seconds()).toBeGreaterThan(3)
  await expect(kiosk.locator('p[lang]')).not.toBeEmpty()
  await expect(kiosk.getByRole('region', { name: '游走字幕' }).or(kiosk.getByRole('marquee'))).toBeAttached()
  await keepPicture(kiosk, 'player', project.name)
})

test('ten seconds forward, and the slider seeks', async ({ kiosk }) => {
  await openWall(kiosk)
  await kiosk.getByRole('button', { name: /下井三件宝/ }).tap()
  await expect.poll(() => video(kiosk).seconds()).toBeGreaterThan(0.5)
  await kiosk.getByRole('button', { name: '前进 10 秒' }).tap()
  await expect.poll(() => video(kiosk).seconds()).toBeGreaterThan(10)
  await kiosk.getByRole('slider', { name: '播放进度' }).focus()
  await kiosk.keyboard.press('Home')
  await expect.poll(() => video(kiosk).seconds()).toBeLessThan(5)
})

test('the next show starts by itself, and after the last one comes the board', async ({ kiosk, station }) => {
  await openWall(kiosk)
  const shows = await kiosk
    .getByRole('listitem')
    .filter({ has: kiosk.locator('img') })
    .count()
  expect(shows).toBe(3)
  await kiosk
    .getByRole('listitem')
    .filter({ has: kiosk.locator('img') })
    .first()
    .getByRole('button')
    .tap()
  for (let left = shows; left > 0; left--) {
    const before = kiosk.url()
    await expect.poll(() => video(kiosk).seconds()).toBeGreaterThan(0.2)
    await video(kiosk).seek((await video(kiosk).duration()) - 0.6)
    await expect(kiosk).not.toHaveURL(before, { timeout: 15_000 })
  }
  await expect(kiosk).toHaveURL(`${station.address}/`)
})
