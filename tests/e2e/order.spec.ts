/** Story: a worker orders. */
import type { Page } from '@playwright/test'
import { swipe } from './cardReader.ts'
import { expect, keepPicture, test } from './kiosk.ts'

const counting = (page: Page) => {
  let touches = 0
  return {
    touch: async (name: string | RegExp, nth = 0) => {
      touches++
      await page.getByRole('button', { name }).nth(nth).tap()
    },
    touches: () => touches,
  }
}

/** Board → dish → venue → slot → confirm, with one pick. */
const orderOne = async (page: Page) => {
  const hand = counting(page)
  await hand.touch(/^点活动/)
  await expect(page.getByRole('button', { name: /象棋擂台/ }).first()).toBeVisible()
  await hand.touch(/象棋擂台/)
  await hand.touch(/一食堂/)
  await hand.touch(/周末/)
  await expect(page.getByText('已点')).toBeVisible()
  await hand.touch(/^下单/)
  return hand.touches()
}

test('one pick takes at most five touches from the board, and a card gets a number', async ({ kiosk }, {
  project,
}) => {
  await keepPicture(kiosk, 'board', project.name)
  const touches = await orderOne(kiosk)
  expect(touches).toBeLessThanOrEqual(5)
  await keepPicture(kiosk, 'identify', project.name)
  await swipe(kiosk, '0011127706')
  await expect(kiosk.getByText('点好了')).toBeVisible()
  await expect(kiosk.getByText('47', { exact: true })).toBeVisible()
  await keepPicture(kiosk, 'ticket', project.name)
  await expect(kiosk.getByRole('button', { name: /^点活动/ })).toBeVisible({ timeout: 8_000 })
})

test('an employee number on the keypad orders too', async ({ kiosk }) => {
  await orderOne(kiosk)
  for (const digit of '20260721') await kiosk.getByRole('button', { name: digit, exact: true }).tap()
  await kiosk.getByRole('button', { name: '确认下单' }).tap()
  await expect(kiosk.getByText('点好了')).toBeVisible()
})

test('a second order by the same number counts only as a change that the worker asks for', async ({ kiosk }, {
  project,
}) => {
  await orderOne(kiosk)
  await swipe(kiosk, '0011127706')
  await expect(kiosk.getByText('点好了')).toBeVisible()
  await expect(kiosk.getByRole('button', { name: /^点活动/ })).toBeVisible({ timeout: 8_000 })
  await orderOne(kiosk)
  await swipe(kiosk, '0011127706')
  await expect(kiosk.getByText('这个号码本期点过了，要改成这一单吗？').first()).toBeVisible()
  await keepPicture(kiosk, 'already', project.name)
})

test('an order that was thanked counts after a power cut', async ({ kiosk, station }) => {
  await orderOne(kiosk)
  await swipe(kiosk, '0011127706')
  await expect(kiosk.getByText('点好了')).toBeVisible()
  await station.cutPower()
  await kiosk.goto(station.screenAddress)
  await orderOne(kiosk)
  await swipe(kiosk, '0011127706')
  await expect(kiosk.getByText('这个号码本期点过了，要改成这一单吗？').first()).toBeVisible()
})

test('the results page shows the tally as bars and each item in the cycle', async ({ kiosk }, {
  project,
}) => {
  if (project.name === 'compact')
    await kiosk
      .getByRole('button', { name: /^上菜榜/ })
      .last()
      .tap()
  else await kiosk.getByRole('button', { name: '上菜榜' }).first().tap()
  await expect(kiosk.getByText('186 位职工点了单')).toBeVisible()
  await expect(kiosk.getByText('已排期').first()).toBeVisible()
  await keepPicture(kiosk, 'results', project.name)
  await kiosk.getByRole('button', { name: '第 14 期' }).tap()
  await expect(kiosk.getByText('截止后公布结果')).toBeVisible()
})

test('nothing of a person who walked away is left after the countdown', async ({ page, station }) => {
  await page.clock.install()
  await page.goto(station.screenAddress)
  await page.getByRole('button', { name: /^点活动/ }).tap()
  await page
    .getByRole('button', { name: /象棋擂台/ })
    .first()
    .tap()
  await page
    .getByRole('button', { name: /一食堂/ })
    .first()
    .tap()
  await page.getByRole('button', { name: /周末/ }).first().tap()
  await page.clock.runFor(31_000)
  await expect(page.getByRole('button', { name: /秒后返回首页/ })).toBeVisible()
  await page.clock.runFor(12_000)
  await expect(page).toHaveURL(`${station.address}/`)
  await page.getByRole('button', { name: /^点活动/ }).tap()
  await expect(page.getByText(/最多 3 样/)).toBeVisible()
})
