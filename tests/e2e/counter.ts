/** What workers do at the screen: order, change, wish, offer, rate; by card or by keypad. */
import type { Page } from '@playwright/test'
import { swipe } from './cardReader.ts'
import { expect } from './kiosk.ts'

const typeNumber = async (page: Page, number: string, send: string) => {
  for (const digit of number) await page.getByRole('button', { name: digit, exact: true }).tap()
  await page.getByRole('button', { name: send }).tap()
}

export interface Worker {
  card?: string
  number?: string
}

const identify = async (page: Page, { card, number = '' }: Worker, send: string) => {
  await expect(page.getByText('请刷卡')).toBeVisible()
  if (card) await swipe(page, card)
  else await typeNumber(page, number, send)
}

export interface Choice {
  category: string
  title: string
  venue: string
  slot: string
}

/** Chooses from the menu, up to the moment where the screen asks who it is. */
const choose = async (page: Page, choices: readonly Choice[]) => {
  await page.getByRole('button', { name: /^点活动/ }).tap()
  for (const { category, title, venue, slot } of choices) {
    await page.getByRole('tab', { name: new RegExp(category) }).tap()
    await page
      .getByRole('button', { name: new RegExp(title) })
      .first()
      .tap()
    await page.getByRole('button', { name: venue }).first().tap()
    await page.getByRole('button', { name: slot }).first().tap()
  }
  await page.getByRole('button', { name: /^下单/ }).tap()
}

const home = async (page: Page) => {
  await page
    .getByRole('button', { name: /^返回(首页)?$/ })
    .first()
    .tap()
  await expect(page.getByRole('button', { name: /^点活动/ })).toBeVisible()
}

export const order = async (page: Page, worker: Worker, choices: readonly Choice[]) => {
  await choose(page, choices)
  await identify(page, worker, '确认下单')
  await expect(page.getByText('点好了，谢谢您')).toBeVisible()
  await home(page)
}

export const changeOrder = async (page: Page, worker: Worker, choices: readonly Choice[]) => {
  await choose(page, choices)
  await identify(page, worker, '确认下单')
  await page.getByRole('button', { name: '改成这一单' }).tap()
  await expect(page.getByText('改好了，谢谢您')).toBeVisible()
  await home(page)
}

export const wish = async (page: Page, word: string) => {
  await page.getByRole('button', { name: /^点活动/ }).tap()
  await page.getByRole('button', { name: '没有想要的？' }).tap()
  await page.getByRole('button', { name: word, exact: true }).tap()
  await page.getByRole('button', { name: '交给工会' }).tap()
  await expect(page.getByText('记下了，谢谢您')).toBeVisible()
  await home(page)
}

export const openResults = (page: Page) =>
  page
    .getByRole('button', { name: /^上菜榜/ })
    .last()
    .tap()

export const offer = async (page: Page, title: string, name: string, contact: string) => {
  await openResults(page)
  await page.getByRole('button', { name: '我要参加' }).first().tap()
  await page
    .getByRole('button', { name: new RegExp(title) })
    .first()
    .tap()
  await page.getByRole('textbox', { name: '姓名' }).fill(name)
  await page.getByRole('textbox', { name: '怎么找到您' }).fill(contact)
  await page.getByRole('checkbox').check({ force: true })
  await page.getByRole('button', { name: '报名', exact: true }).tap()
  await expect(page.getByText('报上名了，谢谢您')).toBeVisible()
  await home(page)
}

export const rate = async (page: Page, worker: Worker, star: string) => {
  await openResults(page)
  await page.getByRole('button', { name: '评一评' }).first().tap()
  await page.getByRole('button', { name: star }).tap()
  await identify(page, worker, '交评单')
  await expect(page.getByText('评好了，谢谢您')).toBeVisible()
  await home(page)
}
