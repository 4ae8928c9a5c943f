/** Story: a technician saves the site onto another disk, and brings it back. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { seriousFindings } from './axe.ts'
import { enterConsole, expect, type RunningStation, signIn, test, turnTo } from './kiosk.ts'

test.use({ viewport: { width: 1080, height: 1920 } })

const PASSPHRASE = '四盏矿灯 san ge ren xia jing'

const office = async (browser: Browser, { address, demo }: RunningStation): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(`${address}/console/backup`)
  await signIn(page, demo)
  await expect(page.getByRole('heading', { name: '备份', level: 1 })).toBeVisible()
  return page
}

test.describe('with a disk for backups', () => {
  let disk = ''
  test.beforeEach(() => {
    disk = mkdtempSync(path.join(os.tmpdir(), 'diantai-disk-'))
  })
  test.afterEach(() => rmSync(disk, { recursive: true, force: true }))

  const make = async (page: Page, { demo }: RunningStation) => {
    await page.getByText('其他文件夹', { exact: true }).click()
    await page.getByRole('textbox', { name: '文件夹的全路径' }).fill(disk)
    await page.getByRole('textbox', { name: '口令', exact: true }).fill(PASSPHRASE)
    await page.getByRole('textbox', { name: '再输一遍口令' }).fill(PASSPHRASE)
    await page.getByRole('button', { name: '开始备份' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('textbox').fill(demo.password)
    await dialog.getByRole('button', { name: '确认' }).click()
    await expect(page.getByRole('heading', { name: '上次备份：今天' })).toBeVisible({ timeout: 60_000 })
  }

  test('what was written after the backup is gone after the restore, and the rest is back', async ({
    kiosk,
    browser,
    station,
  }) => {
    const page = await office(browser, station)
    await expect(page.getByRole('heading', { name: '还没有备份过' })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await make(page, station)

    await turnTo(page, '字幕')
    const row = page.getByRole('row').filter({ hasText: '自救器、矿灯、定位卡' })
    await row.getByRole('button', { name: /^撤下/ }).click()
    await expect(page.getByText('已撤下 1 条')).toBeVisible()
    await expect(row).toContainText('已撤下')
    await turnTo(page, '备份')

    const found = page.getByRole('listitem').filter({ hasText: 'diantai-' })
    await found.getByRole('button', { name: /^核对/ }).click()
    await page.getByRole('textbox', { name: '这份备份的口令' }).fill('不是这一句')
    await page.getByRole('button', { name: '开始核对' }).click()
    await expect(page.getByText('口令不对，请再试一次。')).toBeVisible({ timeout: 60_000 })

    await found.getByRole('button', { name: /^恢复/ }).click()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('textbox', { name: '这份备份的口令' }).fill(PASSPHRASE)
    await page.getByRole('button', { name: '开始恢复' }).click()
    await expect(page.getByRole('heading', { name: /^备份已经准备好/ })).toBeVisible({ timeout: 60_000 })
    expect(await seriousFindings(page)).toEqual([])

    await station.cutPower()
    await kiosk.goto(station.screenAddress)
    await enterConsole(kiosk, station.demo)
    await turnTo(kiosk, '字幕')
    const again = kiosk.getByRole('row').filter({ hasText: '自救器、矿灯、定位卡' })
    await expect(again).toBeVisible()
    await expect(again).not.toContainText('已撤下')
    await turnTo(kiosk, '备份')
    await expect(kiosk.getByRole('heading', { name: '恢复前的旧数据' })).toBeVisible()
    expect(await seriousFindings(kiosk)).toEqual([])
  })
})

test.describe('on a machine that nobody owns yet', () => {
  test.use({ withDemo: false })

  test('a backup may take the place of the first account', async ({ kiosk, station }) => {
    await kiosk.goto(`${station.address}/console`)
    await kiosk.getByRole('button', { name: '从备份恢复' }).tap()
    const dialog = kiosk.getByRole('alertdialog')
    await expect(dialog.getByText('还没有找到备份')).toBeVisible()
    expect(await seriousFindings(kiosk)).toEqual([])
    await dialog.getByRole('button', { name: '回到设管理员' }).tap()
    await expect(dialog).toBeHidden()
  })
})
