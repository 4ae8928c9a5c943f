/** The whole story of words on screens: approved, run, withdrawn; alerts over a film and a power cut; the log tells it. */
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type CapParts, cap, capInfo, referTo } from '../station/alerts/cap/cap.support.ts'
import { expect, test, turnTo } from './kiosk.ts'
import { atTheDesk, deskOf, openOffice } from './office.ts'
import { newCaption } from './staff.ts'

const WARNING = '今晚有八级大风，高处作业一律停下'

const alert = (page: Page) => page.getByRole('dialog', { name: '紧急插播' })

/** Whether the words stand on the crawl. */
const runs = (kiosk: Page, words: string) =>
  kiosk
    .locator('[data-caption]')
    .evaluateAll((all, part) => all.some(one => one.textContent?.includes(part)), words)

const film = (kiosk: Page) => kiosk.locator('video')
const seconds = (kiosk: Page) => film(kiosk).evaluate(one => (one as HTMLVideoElement).currentTime)
const paused = (kiosk: Page) => film(kiosk).evaluate(one => (one as HTMLVideoElement).paused)

/** As the dispatcher's own system does: written aside, then moved to its name. */
const sendCap = async (dataDir: string, name: string, parts: CapParts) => {
  const aside = path.join(dataDir, 'cap', `.${name}`)
  await writeFile(aside, cap(parts))
  await rename(aside, path.join(dataDir, 'cap', name))
}

test('a warning is written, approved, run and withdrawn; alerts outlive a power cut; the log tells it all', async ({
  kiosk,
  station,
  browser,
}) => {
  test.setTimeout(180_000)
  await openOffice(station, { 钱编辑: ['editor'], 孙主任: ['approver'] })
  const editor = await deskOf(browser, station, '钱编辑')
  await (await newCaption(editor)).fill(WARNING)
  await editor.getByText('橙色', { exact: true }).click()
  await editor.getByRole('button', { name: '交去审批' }).click()
  await expect(editor.getByText('已交去审批')).toBeVisible()
  const approver = await deskOf(browser, station, '孙主任')
  await approver.getByRole('navigation').getByRole('link', { name: /^审批/ }).click()
  await expect(approver.getByText(WARNING).first()).toBeVisible()
  expect(await runs(kiosk, WARNING.slice(0, 8))).toBe(false)
  await approver.getByRole('button', { name: '批准', exact: true }).click()
  await expect.poll(() => runs(kiosk, '今晚有八级大风')).toBe(true)

  await turnTo(approver, '字幕')
  const row = approver.getByRole('row').filter({ hasText: WARNING })
  await row.getByRole('button', { name: /^撤下/ }).click()
  await expect.poll(() => runs(kiosk, '今晚有八级大风')).toBe(false)

  await kiosk.getByRole('button', { name: /^看节目/ }).tap()
  await kiosk.getByRole('button', { name: /下井三件宝/ }).tap()
  await expect.poll(() => seconds(kiosk)).toBeGreaterThan(2)
  await turnTo(approver, '紧急插播')
  await approver.getByRole('link', { name: /瓦斯超限/ }).click()
  await approver.getByRole('textbox', { name: '在哪里' }).fill('西翼回风巷')
  await approver.getByRole('button', { name: /核对好了/ }).click()
  await approver.getByRole('button', { name: '监测系统报警' }).click()
  await approver.getByRole('button', { name: '马上插播' }).click()
  await expect(alert(kiosk)).toContainText('西翼回风巷')
  await expect.poll(() => paused(kiosk)).toBe(true)
  const stopped = await seconds(kiosk)

  await kiosk.context().close()
  await station.cutPower()
  const again = await (await browser.newContext({ hasTouch: true })).newPage()
  await again.goto(station.screenAddress)
  await expect(alert(again)).toContainText('西翼回风巷')

  const dispatcher = await deskOf(browser, station, '孙主任')
  await turnTo(dispatcher, '紧急插播')
  await dispatcher.getByRole('button', { name: '解除', exact: true }).click()
  await dispatcher.getByRole('button', { name: '险情已排除' }).click()
  await dispatcher.getByRole('alertdialog').getByRole('button', { name: '解除', exact: true }).click()
  await expect(alert(again)).toBeHidden()
  await expect.poll(() => paused(again)).toBe(false)
  expect(await seconds(again)).toBeGreaterThanOrEqual(Math.floor(stopped))

  await sendCap(station.dataDir, '1.xml', { identifier: 'A' })
  await expect(alert(again)).toContainText('透水')
  await sendCap(station.dataDir, '2.xml', {
    identifier: 'U',
    msgType: 'Update',
    references: referTo('A'),
    infos: [capInfo({ headline: '水势加大' })],
  })
  await expect(alert(again)).toContainText('水势加大')
  await sendCap(station.dataDir, '3.xml', {
    identifier: 'C',
    msgType: 'Cancel',
    references: referTo('U'),
  })
  await expect(alert(again)).toBeHidden()

  const log = await atTheDesk(browser, station, station.demo)
  await turnTo(log, '操作记录')
  for (const [who, act] of [
    ['钱编辑', `提交了字幕“${WARNING}”`],
    ['孙主任', `批准了字幕“${WARNING}”`],
    ['孙主任', `撤下了字幕“${WARNING}”`],
    ['孙主任', '插播了紧急插播“瓦斯超限”'],
    ['孙主任', '解除了紧急插播“瓦斯超限”'],
    ['点台', '插播了紧急插播“透水”'],
    ['点台', '插播了紧急插播“水势加大”'],
    ['点台', '解除了紧急插播“水势加大”'],
  ] as const)
    await expect(
      log.getByRole('listitem').filter({ hasText: act }).filter({ hasText: who }).first(),
    ).toBeVisible()
  await log.getByRole('button', { name: '核对' }).click()
  await expect(log.getByText(/^记录链完整，共 \d+ 条。$/)).toBeVisible()
  await again.context().close()
})
