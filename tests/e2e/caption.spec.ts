/** Story: staff update what the screens say. */
import type { Page } from '@playwright/test'
import { enterConsole, expect, keepPicture, test, turnTo } from './kiosk.ts'
import { atTheDesk } from './office.ts'

const publishCaption = async (page: Page, text: string) => {
  await turnTo(page, '字幕')
  await page.getByRole('button', { name: '新字幕' }).click()
  await page.getByRole('textbox', { name: '字幕内容' }).fill(text)
  await page.getByRole('button', { name: '发布', exact: true }).click()
}

/** Texts that really stand inside the window of the crawl, whatever else is drawn ahead. */
const crawling = (page: Page) =>
  page.locator('[aria-hidden="true"]').evaluateAll(layers =>
    layers
      .filter(layer => {
        const { left, right, width } = layer.getBoundingClientRect()
        return width > 0 && right > 0 && left < window.innerWidth
      })
      .map(layer => layer.textContent)
      .join(''),
  )

test('a caption written in another window comes to the screen without a reload', async ({
  kiosk,
  station,
  browser,
}) => {
  const office = await atTheDesk(browser, station, station.demo)
  await kiosk.evaluate(() => Object.assign(window, { neverReloaded: true }))
  await turnTo(office, '字幕')
  await office.getByRole('button', { name: '新字幕' }).click()
  await office.getByRole('textbox', { name: '字幕内容' }).fill('井口临时检修绕行')
  await office.getByRole('button', { name: '发布', exact: true }).click()
  await expect.poll(() => crawling(kiosk), { intervals: [100] }).toContain('井口临时检修')
  expect(await kiosk.evaluate(() => 'neverReloaded' in window)).toBe(true)
})

test('on the kiosk itself: corner, PIN, publish, withdraw', async ({ kiosk, station }, { project }) => {
  await enterConsole(kiosk, station.demo)
  await keepPicture(kiosk, 'console-home', project.name)
  await publishCaption(kiosk, '今晚七点食堂放电影')
  const row = kiosk.getByRole('row').filter({ hasText: '今晚七点食堂放电影' })
  await expect(row).toBeVisible()
  await keepPicture(kiosk, 'console-captions', project.name)
  await row.getByRole('button', { name: /^撤下/ }).click()
  await expect(kiosk.getByText('已撤下 1 条')).toBeVisible()
  await kiosk
    .getByRole('button', { name: '回到大屏' })
    .or(kiosk.getByRole('link', { name: '回到大屏' }))
    .click()
  await expect(kiosk.getByRole('button', { name: /^点活动/ })).toBeVisible()
  await expect(kiosk.locator('li', { hasText: '今晚七点' })).toHaveCount(0)
})

test('a notice that staff publish hangs on the board', async ({ kiosk, station }, { project }) => {
  await enterConsole(kiosk, station.demo)
  await turnTo(kiosk, '公告')
  await kiosk.getByRole('button', { name: '新公告' }).click()
  await kiosk.getByRole('textbox', { name: '标题' }).fill('二号公寓停水')
  await kiosk.getByRole('textbox', { name: '正文' }).fill('时间:今晚八点到十点\n请提前接水。')
  await kiosk.getByRole('textbox', { name: '发布单位' }).fill('后勤科')
  await keepPicture(kiosk, 'console-notice', project.name)
  await kiosk.getByRole('button', { name: '发布', exact: true }).click()
  await expect(kiosk.getByRole('row').filter({ hasText: '二号公寓停水' })).toBeVisible()
  await kiosk.goto(`${station.address}/notices`)
  await kiosk.getByRole('button', { name: /二号公寓停水/ }).tap()
  await expect(kiosk.getByText('今晚八点到十点')).toBeVisible()
})

test('staff close the round, make the next one and open it', async ({ kiosk, station }, { project }) => {
  await enterConsole(kiosk, station.demo)
  await turnTo(kiosk, '点单')
  await keepPicture(kiosk, 'console-rounds', project.name)
  await kiosk
    .getByRole('button', { name: /第 14 期/ })
    .or(kiosk.getByRole('link', { name: /第 14 期/ }))
    .first()
    .click()
  await kiosk.getByRole('button', { name: '截止点单' }).click()
  await kiosk
    .getByRole('alertdialog')
    .or(kiosk.getByRole('dialog'))
    .getByRole('button', { name: '截止点单' })
    .click()
  await expect(kiosk.getByText('第 14 期已截止').first()).toBeVisible()
  await turnTo(kiosk, '点单')
  await kiosk.getByRole('button', { name: '新开一期' }).click()
  await kiosk
    .getByRole('button', { name: '全部选上' })
    .or(kiosk.getByRole('button', { name: '全选' }))
    .first()
    .click()
  await kiosk.getByRole('button', { name: '发布', exact: true }).click()
  await kiosk.getByRole('button', { name: '开放点单' }).click()
  await kiosk
    .getByRole('alertdialog')
    .or(kiosk.getByRole('dialog'))
    .getByRole('button', { name: '开放点单' })
    .click()
  await expect(kiosk.getByText('第 15 期已开放').first()).toBeVisible()
  await kiosk.goto(`${station.address}/order`)
  await expect(kiosk.getByText('第 15 期').first()).toBeVisible()
})

test('after staff went back to the board the console asks again who is there', async ({ kiosk, station }) => {
  await enterConsole(kiosk, station.demo)
  await kiosk.getByRole('button', { name: '回到大屏' }).click()
  await kiosk.getByRole('button', { name: '工作人员入口' }).tap()
  await expect(kiosk.getByText('请选您的姓名')).toBeVisible()
  await expect(kiosk.getByRole('heading', { name: '概览' })).toBeHidden()
})

test('a gate that nobody uses gives the board back', async ({ page, station }) => {
  await page.clock.install()
  await page.goto(station.screenAddress)
  await page.getByRole('button', { name: '工作人员入口' }).tap()
  await expect(page.getByText('请选您的姓名')).toBeVisible()
  await page.clock.runFor(41_000)
  await expect(page.getByRole('button', { name: /^点活动/ })).toBeVisible()
})

test('the crawl runs on, whatever screen is up', async ({ kiosk }) => {
  await expect.poll(() => crawling(kiosk)).not.toBe('')
  const mark = () =>
    kiosk
      .locator('[data-caption]')
      .evaluateAll(all => all.map(element => Object.assign(element, { sameRun: true })).length)
  expect(await mark()).toBeGreaterThan(0)
  await kiosk.getByRole('button', { name: /^看公告/ }).tap()
  await expect(kiosk.getByRole('heading', { name: '公告', exact: true })).toBeVisible()
  const running = kiosk
    .locator('[data-caption]')
    .evaluateAll(all => all.some(element => 'sameRun' in element))
  expect(await running).toBe(true)
})
