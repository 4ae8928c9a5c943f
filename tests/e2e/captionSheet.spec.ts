/** Story: captions are written in a spreadsheet, a wrong cell keeps all of them out, and mended they become drafts. */
import type { Page } from '@playwright/test'
import { seriousFindings } from './axe.ts'
import { enterConsole, expect, test, turnTo } from './kiosk.ts'
import { atTheDesk } from './office.ts'

const choose = (office: Page, content: string) =>
  office.locator('input[type=file]').setInputFiles({
    name: '十二月.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  })

const toSheet = async (page: Page) => {
  await turnTo(page, '字幕')
  await page.getByRole('button', { name: '导出导入' }).click()
  await expect(page.getByRole('heading', { name: '导出导入' })).toBeVisible()
}

const year = new Date().getFullYear() + 1
const ROWS = [
  '字幕,级别,开始,结束,哪些天,一天里什么时候,在哪些屏幕',
  `入井前先看气压表,黄色,,${year}-01-31,工作日,早餐、交接班,一食堂`,
  `本矿绝对安全，㛃师傅,,,${year}-01-31,,,`,
  `洗澡堂检修,,,${year}-02-30,周八,,三食堂`,
]

test('a sheet is broken, mended and taken as drafts; the kiosk takes none', async ({
  browser,
  station,
  kiosk,
}) => {
  const office = await atTheDesk(browser, station, station.demo)
  await toSheet(office)
  const download = office.waitForEvent('download')
  await office.getByRole('button', { name: '空模板，存为 XLSX' }).click()
  expect((await download).suggestedFilename()).toBe('点台-字幕模板.xlsx')

  await choose(office, ROWS.join('\r\n'))
  await expect(office.getByText('有 3 处要改，在 1 行里；什么都没有导入')).toBeVisible()
  await expect(office.getByRole('row', { name: /D4/ })).toContainText('不是一个时间')
  await expect(office.getByRole('row', { name: /G4/ })).toContainText('一食堂')
  await expect(office.getByRole('button', { name: /^导入这/ })).toBeHidden()
  expect(await seriousFindings(office)).toEqual([])
  await office.screenshot({ path: '/tmp/import-shots/sheet-problems.png', fullPage: true })

  await choose(office, ROWS.slice(0, 3).join('\r\n'))
  const coming = office.getByRole('list', { name: '要导入的字幕' })
  await expect(coming.getByRole('listitem')).toHaveCount(2)
  await expect(coming.getByRole('listitem').first()).toContainText('工作日 · 早餐、交接班前后 30 分钟')
  await expect(coming.getByRole('listitem').last()).toContainText('㛃字体里没有')
  expect(await seriousFindings(office)).toEqual([])
  await office.screenshot({ path: '/tmp/import-shots/sheet-ready.png', fullPage: true })
  await office.getByRole('button', { name: '导入这 2 条草稿' }).click()
  await office.getByRole('button', { name: '看草稿' }).click()
  await expect(office.getByRole('row')).toHaveCount(2)

  await enterConsole(kiosk, station.demo)
  await toSheet(kiosk)
  await expect(kiosk.getByText('大屏上存不了文件')).toBeVisible()
  await expect(kiosk.getByRole('button', { name: '选文件' })).toHaveCount(0)
})
