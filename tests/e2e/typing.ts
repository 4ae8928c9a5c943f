/** What tests do at the on-screen keyboard; and a page with every kind of field to do it on. */
import { test as base, expect, type Page } from '@playwright/test'
import { startHarness } from './harness.ts'

interface EveryField {
  /** Opens the page that has every kind of field. */
  open: (query?: string) => Promise<void>
}

/** Fails when the page threw anything, or did what its policy forbids. */
export const test = base.extend<EveryField, { address: string }>({
  address: [
    async ({ browserName: _ }, use) => {
      const harness = await startHarness('keyboard')
      await use(harness.url)
      await harness.close()
    },
    { scope: 'worker' },
  ],
  open: async ({ page, address }, use) => {
    const faults: string[] = []
    page.on('pageerror', error => faults.push(error.message))
    page.on('console', message => {
      if (/Content Security Policy/i.test(message.text())) faults.push(message.text())
    })
    await use(async (query = '') => {
      await page.goto(`${address}?${query}`)
    })
    expect(faults).toEqual([])
  },
})

export const SIGNS = '123，数字和符号'
export const ENGLISH = '中EN，改打英文'

export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
export const keyboard = (page: Page) => page.getByRole('region', { name: '屏幕键盘' })
export const key = (page: Page, name: string | RegExp) =>
  keyboard(page).getByRole('button', { name, exact: true })
export const candidates = (page: Page) => page.getByRole('list', { name: '候选词' }).getByRole('button')

/** Touches the field and waits until the keyboard is that field's. */
export const openIn = async (page: Page, name: string) => {
  await field(page, name).tap()
  await expect(keyboard(page).getByText(name, { exact: true })).toBeVisible()
}

export const type = async (page: Page, text: string) => {
  for (const letter of text) await key(page, letter).tap()
}

/** Pinyin, then the candidate that says so. */
export const write = async (page: Page, letters: string, words: string) => {
  await type(page, letters)
  await candidates(page).getByText(words, { exact: true }).tap()
}
