/** The audit log at an office desk, by keyboard alone: found, opened, verified, taken away. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { seriousFindings } from './axe.ts'
import { expect, keepPicture, signIn, test } from './kiosk.ts'

test.use({ viewport: { width: 1366, height: 768 }, hasTouch: false })

const MOST_STOPS = 60

/** Tab by Tab, as a hand on the keyboard does. */
const tabTo = async (page: Page, target: Locator) => {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${target} cannot be reached by Tab`)
}

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

/** A caption that is written, and then changed. */
const twoActs = async (page: Page, address: string) => {
  const caption = { level: 'info', start: hours(-1), end: hours(5), step: 'draft' }
  const made = await page.request.post(`${address}/api/captions`, {
    data: { ...caption, text: '班前会六点五十点名' },
  })
  const { id, revision } = await made.json()
  await page.request.put(`${address}/api/captions/${id}`, {
    data: { ...caption, text: '班前会六点四十点名', level: 'orange', revision },
  })
}

test('an administrator finds an act, sees what it changed, and comes back by its address', async ({
  page,
  station,
}) => {
  await page.goto(`${station.address}/console/audit`)
  await signIn(page, station.demo)
  await expect(page.getByRole('heading', { name: '操作记录', level: 1 })).toBeVisible()
  await twoActs(page, station.address)
  const line = page.getByRole('button', { name: '修改了字幕“班前会六点四十点名”' })
  // It appears by itself.
  await expect(line).toBeVisible()
  await tabTo(page, page.getByRole('searchbox', { name: '查找' }))
  await page.keyboard.type('六点五十')
  await expect(page).toHaveURL(/text=/)
  await expect(page.getByText('符合条件的共 2 条')).toBeVisible()
  await tabTo(page, line)
  await page.keyboard.press('Enter')
  const table = page.getByRole('table')
  await expect(table.getByRole('row', { name: '级别' })).toHaveText('级别一般信息橙色')
  await expect(table.locator('del')).toContainText('五')
  await expect(table.locator('ins')).toContainText('四')
  expect(await seriousFindings(page)).toEqual([])
  await keepPicture(page, 'audit', 'office')
  await page.reload()
  await expect(page.getByText('符合条件的共 2 条')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: '清除条件' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/audit$/)
})

test('an administrator verifies the chain, and exports after giving the password again', async ({
  page,
  station,
}) => {
  await page.goto(`${station.address}/console/audit`)
  await signIn(page, station.demo)
  await tabTo(page, page.getByRole('button', { name: '核对' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^记录链完整，共 \d+ 条。$/)).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: '导出' }))
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog')
    .or(page.getByRole('alertdialog'))
    .getByRole('textbox')
    .fill(station.demo.password)
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = await readFile(await (await download).path(), 'utf8')
  expect(file.startsWith('\uFEFFsequence,at,')).toBe(true)
  expect(file).toContain(',audit,export,')
  const [head] = await page.getByRole('status').filter({ hasText: '已导出' }).locator('code').allInnerTexts()
  expect(file.trimEnd().endsWith(head?.replaceAll(/\s/g, '') ?? 'none')).toBe(true)
  expect(await seriousFindings(page)).toEqual([])
})
