/** Story: a technician sets up the site in an office, and the screen follows at once. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { seriousFindings } from './axe.ts'
import { expect, type RunningStation, signIn, test } from './kiosk.ts'

test.use({ viewport: { width: 1080, height: 1920 } })

/** The settings in a browser of an office. */
const office = async (browser: Browser, { address, demo }: RunningStation): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(`${address}/console/settings`)
  await signIn(page, demo)
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible()
  return page
}

const save = async (page: Page) => {
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('设置已保存，屏幕马上照办')).toBeVisible()
}

const number = (page: Page, name: string) => page.getByRole('textbox', { name })

/** Every loudness that the video takes from now on. */
const recordedVolumes = async (page: Page) => {
  const volumes = await page.locator('video').evaluateHandle(element => {
    const heard: number[] = []
    element.addEventListener('volumechange', () => heard.push((element as HTMLVideoElement).volume))
    return heard
  })
  return () => volumes.jsonValue()
}

test('the screen waits as long as the technician sets', async ({ kiosk, browser, station }) => {
  const page = await office(browser, station)
  await number(page, '没人碰多久开始倒数（秒）').fill('60')
  await number(page, '倒数多久（秒）').fill('20')
  await expect(page.getByText('60 秒没人碰，倒数 20 秒，第 80 秒回到首页')).toBeVisible()

  await kiosk.clock.install()
  await kiosk.goto(station.address)
  await kiosk.getByRole('button', { name: /^看节目/ }).tap()
  const back = kiosk.getByRole('button', { name: '返回', exact: true })
  await expect(back).toBeVisible()
  const heard = kiosk.waitForResponse(answer => answer.url().includes('/rpc/site/get') && answer.ok())
  await save(page)
  await heard
  await kiosk.keyboard.press('Shift')
  await kiosk.clock.runFor(40_000)
  await expect(back).toBeVisible()
  await kiosk.clock.runFor(22_000)
  await expect(kiosk.getByRole('button', { name: /秒后返回首页/ })).toBeVisible()
  await kiosk.clock.runFor(20_000)
  await expect(kiosk).toHaveURL(`${station.address}/`)
})

test('a show gets softer when quiet hours begin, and no key makes it louder', async ({
  kiosk,
  browser,
  station,
}) => {
  const page = await office(browser, station)
  await page.getByRole('button', { name: '用公寓的常用设置' }).click()
  await save(page)

  await kiosk.clock.setFixedTime(new Date(2026, 6, 21, 21, 59))
  await kiosk.goto(station.address)
  await kiosk.getByRole('button', { name: /^看节目/ }).tap()
  await kiosk.getByRole('button', { name: /停电、挂牌、再动手/ }).tap()
  const volume = () => kiosk.locator('video').evaluate(video => (video as HTMLVideoElement).volume)
  await expect.poll(volume).toBe(0.6)
  const heard = await recordedVolumes(kiosk)
  await expect(kiosk.getByRole('button', { name: '大声一点' })).toBeDisabled()
  await kiosk.clock.setFixedTime(new Date(2026, 6, 21, 22, 0))
  await expect.poll(volume).toBe(0)
  const steps = await heard()
  expect(steps.length).toBeGreaterThan(10)
  expect(steps).toEqual(steps.toSorted((a, b) => b - a))
  await expect(kiosk.getByText('安静时段，只放画面和字幕')).toBeAttached()
  await expect(kiosk.getByRole('button', { name: '大声一点' })).toBeDisabled()
})

test('a file is looked at before anything changes', async ({ kiosk, browser, station }) => {
  const page = await office(browser, station)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出设置' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^diantai-九龙矿-一食堂-\d{8}\.json$/)
  const exported = JSON.parse(await readFile(await file.path(), 'utf8'))

  const choose = async (content: object) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /选设置文件|换一个文件/ }).click()
    const buffer = Buffer.from(JSON.stringify(content))
    await (await chooser).setFiles({ name: '设置.json', mimeType: 'application/json', buffer })
  }
  await choose({ ...exported, captionSpeed: 99 })
  await expect(page.getByText('不能大于 12，文件里是 99。')).toBeVisible()

  await choose({ ...exported, mine: '另一矿' })
  const row = page.getByRole('row', { name: /矿名/ })
  await expect(row).toContainText('九龙矿')
  await expect(row).toContainText('另一矿')
  await expect(kiosk.getByRole('banner')).toContainText('九龙矿')
  await page.getByRole('button', { name: '照这样改' }).click()
  await expect(kiosk.getByRole('banner')).toContainText('另一矿')
})

test('what two people change at the same time goes together', async ({ browser, station }) => {
  const [one, other] = [await office(browser, station), await office(browser, station)]
  await number(one, '点单成功后停留（秒）').fill('8')
  await other.getByRole('textbox', { name: '矿名' }).fill('新九龙矿')
  await save(other)
  await expect(one.getByText('别人改了：本站。')).toBeVisible()
  await one.getByRole('button', { name: '合在一起' }).click()
  await expect(one.getByRole('textbox', { name: '矿名' })).toHaveValue('新九龙矿')
  await save(one)
  await expect(number(other, '点单成功后停留（秒）')).toHaveValue('8')
})

test('changes that were not saved are there again after the page was left', async ({ browser, station }) => {
  const page = await office(browser, station)
  await page.getByRole('textbox', { name: '矿名' }).fill('写了一半')
  await page.getByRole('link', { name: '概览' }).click()
  await page.getByRole('link', { name: '设置' }).click()
  await expect(page.getByRole('textbox', { name: '矿名' })).toHaveValue('写了一半')
  await expect(page.getByText('还没有保存：本站')).toBeVisible()
  await page.getByRole('button', { name: '不要这些改动' }).click()
  await expect(page.getByRole('textbox', { name: '矿名' })).toHaveValue('九龙矿')
})

test('nothing serious for axe, at its calmest and with mistakes', async ({ browser, station }) => {
  const page = await office(browser, station)
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('textbox', { name: '矿名' }).fill('')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('请填写“矿名”。')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})
