/** Every page: nothing serious for axe, and nothing runs over the edge, in Chinese and in English. */
import type { Page } from '@playwright/test'
import { seriousFindings } from './axe.ts'
import { enterConsole, expect, keepPicture, test, turnTo } from './kiosk.ts'

/** Texts that run over the right edge; what lies wholly beyond a box that clips is the next page of that box. */
const cutOff = (page: Page) =>
  page.locator('main :is(h1, h2, b, span, p, button)').evaluateAll(elements => {
    const isNextPage = (element: Element): boolean => {
      const { left } = element.getBoundingClientRect()
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible' && left >= box.getBoundingClientRect().right)
          return true
      }
      return false
    }
    return elements
      .filter(element => {
        const { right, width } = element.getBoundingClientRect()
        return width > 1 && right > window.innerWidth + 1 && !isNextPage(element)
      })
      .map(element => element.textContent?.slice(0, 40))
  })

/** Each screen: how the board leads to it, and what stands there once its content has come. */
const PAGES = {
  board: { path: '/', way: null, content: 'main article' },
  order: { path: '/order', way: /^Order/, content: '[role=tab]' },
  results: { path: '/results', way: /^Results/, content: 'main li' },
  notices: { path: '/notices', way: /^Notices/, content: 'main article' },
  shows: { path: '/shows', way: /^Watch/, content: 'main li img' },
}

/** Answers once nothing fades or moves in any more; the crawl goes on for minutes. */
const atRest = (kiosk: Page) =>
  kiosk.evaluate(async () => {
    const isShort = (animation: Animation) => Number(animation.effect?.getComputedTiming().endTime) < 2_000
    const ending = document.getAnimations().filter(isShort)
    await Promise.all(ending.map(animation => animation.finished.catch(() => undefined)))
  })

const fits = async (kiosk: Page, content: string) => {
  await expect(kiosk.locator(content).first()).toBeVisible()
  await kiosk.evaluate(() => document.fonts.ready)
  await atRest(kiosk)
  expect(await seriousFindings(kiosk)).toEqual([])
  expect(await cutOff(kiosk)).toEqual([])
}

for (const [name, { path, way, content }] of Object.entries(PAGES)) {
  test(`${name} has no serious finding and fits, in both languages`, async ({ kiosk, station }, {
    project,
  }) => {
    await kiosk.goto(station.address + path)
    await fits(kiosk, content)
    await keepPicture(kiosk, name, project.name)
    await kiosk.goto(station.address)
    await kiosk.getByRole('button', { name: 'English' }).tap()
    await expect(kiosk.locator('html')).toHaveAttribute('lang', 'en')
    if (way) await kiosk.getByRole('button', { name: way }).last().tap()
    await expect(kiosk).toHaveURL(station.address + path)
    await fits(kiosk, content)
    await keepPicture(kiosk, `${name}-en`, project.name)
  })
}

test('no page of the console has a serious finding', async ({ kiosk, station }, { project }) => {
  // Each page is read through by axe.
  test.setTimeout(300_000)
  await kiosk.getByRole('button', { name: '工作人员入口' }).tap()
  await expect(kiosk.getByRole('button', { name: station.demo.name })).toBeVisible()
  expect(await seriousFindings(kiosk)).toEqual([])
  await keepPicture(kiosk, 'console-gate', project.name)
  await kiosk.goto(station.address)
  await enterConsole(kiosk, station.demo)
  const links = kiosk.getByRole('navigation').getByRole('link')
  const names = await links.evaluateAll(all => all.map(link => link.querySelector('span')?.textContent ?? ''))
  expect(names.length).toBeGreaterThanOrEqual(13)
  for (const [index, name] of names.entries()) {
    await turnTo(kiosk, name)
    await expect(kiosk.getByRole('heading', { name, exact: true }).first()).toBeVisible()
    await expect(kiosk.getByText('正在打开…')).toHaveCount(0)
    await atRest(kiosk)
    expect(await seriousFindings(kiosk), name).toEqual([])
    await keepPicture(kiosk, `console-${index}`, project.name)
  }
})
