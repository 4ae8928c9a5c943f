/** Story: a technician with a card in hand teaches the kiosk its reader, and everybody's cards are read from then on. */
import type { Page } from '@playwright/test'
import { seriousFindings } from './axe.ts'
import { swipe, swipeByAltCodes } from './cardReader.ts'
import { enterConsole, expect, test, turnTo } from './kiosk.ts'

test.use({ viewport: { width: 1080, height: 1920 } })

/** The card of the readers' data sheet, and another one. */
const [CARD, SAME_AS_PAIR, OTHER] = ['0040856634', '111,27706', '0013961168']

/** The round of the demo has orders, and while it is open their numbers stay. */
const endRound = async (page: Page) => {
  await turnTo(page, '点单')
  await page.getByRole('button', { name: /第 14 期/ }).click()
  await page.getByRole('button', { name: '截止点单' }).click()
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: '截止点单' })
    .click()
  await expect(page.getByText('第 14 期已截止').first()).toBeVisible()
}

const learn = async (page: Page) => {
  await turnTo(page, '试读卡')
  await page.getByRole('button', { name: '刷卡认读卡器' }).tap()
  await expect(page.getByText('先刷一次卡', { exact: false })).toBeVisible()
}

const keys = (page: Page) => page.getByRole('list', { name: '读卡器打的每个键' })
const offer = (page: Page, name: string) => page.getByRole('radio', { name })

test('a technician swipes, sees every key, chooses the format, saves, and one more swipe proves it', async ({
  kiosk,
  station,
}) => {
  await enterConsole(kiosk, station.demo)
  await learn(kiosk)
  await swipe(kiosk, CARD)
  await expect(keys(kiosk)).toHaveText(/^0.*回车/)
  await expect(kiosk.getByText(/10 个字符 · 以回车结束/)).toBeVisible()
  await swipe(kiosk, CARD, ['Tab'])
  await expect(kiosk.getByText('和前一次一样')).toBeVisible()
  await swipeByAltCodes(kiosk, OTHER)
  await expect(kiosk.getByText('和前一次不同')).toBeVisible()
  await expect(keys(kiosk).first()).toContainText('ALT 048')
  await expect(kiosk.getByText('这些字有几种写法都说得通', { exact: false })).toBeVisible()
  await expect(offer(kiosk, '8H10D')).toBeChecked()
  await expect(kiosk.getByText('卡面上可能印着 0013961168 或 213,02000')).toBeVisible()
  expect(await seriousFindings(kiosk)).toEqual([])

  await kiosk.getByRole('button', { name: '用这种写法' }).tap()
  await kiosk.getByRole('button', { name: '保存', exact: true }).tap()
  await expect(kiosk.getByText('卡号不能变', { exact: false })).toBeVisible()
  await expect(kiosk.getByText('所以没有保存', { exact: false })).toBeVisible()

  await endRound(kiosk)
  await learn(kiosk)
  await expect(keys(kiosk)).toHaveCount(0)
  await kiosk.getByRole('button', { name: '保存', exact: true }).tap()
  await expect(kiosk.getByText('已经保存。请再刷一次。')).toBeVisible()
  await swipe(kiosk, CARD)
  await expect(kiosk.getByText('读出来了，10 位号码。')).toBeVisible()
  await swipe(kiosk, SAME_AS_PAIR)
  await expect(kiosk.getByText('按现在的设置，这张卡读不出来。')).toBeVisible()

  await turnTo(kiosk, '操作记录')
  const entry = kiosk.getByRole('button', { name: /修改了设置/ }).first()
  await expect(entry).toBeVisible()
  await expect(kiosk.locator('body')).not.toContainText(CARD)
})

test('what was swiped leaves the screen after a minute, and is nowhere in the browser', async ({
  kiosk,
  station,
}) => {
  await enterConsole(kiosk, station.demo)
  await learn(kiosk)
  await kiosk.clock.install()
  await swipe(kiosk, CARD)
  await kiosk.clock.runFor(1_000)
  await expect(keys(kiosk)).toBeVisible()
  const kept = () => kiosk.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(await kept()).not.toContain(CARD)
  await kiosk.clock.runFor(60_000)
  await expect(keys(kiosk)).toHaveCount(0)
  await expect(kiosk.locator('body')).not.toContainText(CARD)
})

test('whoever is at the desk tries a card, and its number is not on the screen', async ({
  kiosk,
  station,
}) => {
  await enterConsole(kiosk, station.demo)
  await turnTo(kiosk, '试读卡')
  await swipe(kiosk, CARD, ['Enter', 'Enter'])
  await expect(kiosk.getByText('读到了：10 位号码')).toBeVisible()
  await expect(kiosk.locator('body')).not.toContainText(CARD)
  expect(await seriousFindings(kiosk)).toEqual([])
  await swipe(kiosk, '12')
  await expect(kiosk.getByText('没读出这张卡')).toBeVisible()
  await swipe(kiosk, '9'.repeat(300))
  await swipeByAltCodes(kiosk, CARD)
  await expect(kiosk.getByText('读到了：10 位号码')).toBeVisible()
})

test('a worker whose card comes as ALT codes orders once, however often the reader ends it', async ({
  kiosk,
}) => {
  for (const name of [/^点活动/, /象棋擂台/, /一食堂/, /周末/, /^下单/])
    await kiosk.getByRole('button', { name }).first().tap()
  await expect(kiosk.getByText('请刷卡').first()).toBeVisible()
  await swipeByAltCodes(kiosk, CARD)
  await swipe(kiosk, '', ['Enter', 'Tab'])
  await expect(kiosk.getByText('点好了')).toBeVisible()
  await expect(kiosk.getByText('47', { exact: true })).toBeVisible()
})
