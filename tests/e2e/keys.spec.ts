/** Every page of the console by the keyboard alone, as staff in an office sees it. */
import type { Page } from '@playwright/test'
import { seriousFindings } from './axe.ts'
import { expect, test } from './kiosk.ts'
import { atTheDesk } from './office.ts'

const MOST_STEPS = 300

/** Presses Tab until the element with this accessible text has the focus. */
const tabTo = async (page: Page, name: string) => {
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
    const isLink = await page.evaluate(() => document.activeElement?.tagName === 'A')
    if (isLink && text.startsWith(name)) return
  }
  throw new Error(`${MOST_STEPS} presses of Tab never reached "${name}"`)
}

/** The focus is somewhere that can be seen, and shows that it is there. */
const focusIsSeen = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    if (!activeElement || activeElement === document.body) return false
    const { width, height } = activeElement.getBoundingClientRect()
    return width > 0 && height > 0
  })

test('every page of the console is reached and left by the keyboard alone', async ({ station, browser }) => {
  test.setTimeout(300_000)
  const office = await atTheDesk(browser, station, station.demo)
  const links = office.getByRole('navigation').getByRole('link')
  const paths = await links.evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
  expect(paths.length).toBeGreaterThanOrEqual(13)
  for (const path of paths) {
    const name = (await office.locator(`nav a[href="${path}"] span`).first().textContent()) ?? ''
    await tabTo(office, name)
    await office.keyboard.press('Enter')
    await expect(office).toHaveURL(new RegExp(`${path}$`))
    await expect(office.locator('main h1').first()).toBeVisible()
    await expect.poll(() => focusIsSeen(office)).toBe(true)
    expect(await seriousFindings(office), name).toEqual([])
  }
})
