/** Story: words that come and go by themselves, and what staff can know of it beforehand. */
import { seriousFindings } from './axe.ts'
import { expect, test, turnTo } from './kiosk.ts'
import { atTheDesk } from './office.ts'
import { newCaption } from './staff.ts'

test('a caption for workdays at lunch: its next times in words, and how the screen will look then', async ({
  browser,
  station,
}) => {
  const page = await atTheDesk(browser, station, station.demo)
  await (await newCaption(page)).fill('餐后请把餐盘送到回收处')
  const next = page.getByRole('list', { name: '接下来在屏幕上的时间' })
  await expect(next.getByRole('listitem')).toHaveCount(1)
  // From tomorrow on, so that no lunch is under way.
  await page.getByLabel('开始时间').fill(`${await page.evaluate(tomorrow)}T00:00`)
  await page.getByRole('button', { name: '一个月', exact: true }).click()
  await page.getByText('工作日', { exact: true }).click()
  await page.getByText('自选时段', { exact: true }).click()
  await page.getByRole('button', { name: '午餐', exact: true }).click()
  await page.getByRole('button', { name: '去掉 12:00 到 13:00' }).click()
  await expect(next.getByRole('listitem')).toHaveText(Array(5).fill(/11:00 至 13:30$/))

  await page.getByText('自定规则', { exact: true }).click()
  await page.getByRole('textbox', { name: '重复规则' }).fill('FREQ=HOURLY')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await expect(page.getByText('“重复规则”看不懂')).toBeVisible()
  await page.getByRole('textbox', { name: '重复规则' }).fill('freq=weekly;byday=mo,tu,we,th,fr')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: '餐后请把餐盘' })).toContainText('工作日 · 午餐')

  await turnTo(page, '预看')
  const then = page.getByRole('region', { name: /一食堂/ })
  const wednesday = async (time: string) =>
    page.getByLabel('什么时候').fill(`${await page.evaluate(nextWednesday)}T${time}`)
  await wednesday('12:10')
  await expect(then.getByRole('link', { name: '餐后请把餐盘送到回收处' })).toBeVisible()
  await wednesday('14:10')
  await expect(then.getByRole('link', { name: '餐后请把餐盘送到回收处' })).toHaveCount(0)
})

test('before a caption goes up its writer sees its length, missing characters and words to avoid', async ({
  browser,
  station,
}) => {
  const page = await atTheDesk(browser, station, station.demo)
  await (await newCaption(page)).fill('本矿绝对安全，㛃师傅')
  const checks = page.getByRole('region', { name: '播前检查' })
  await expect(checks).toContainText('10 个字，走完一遍约')
  await expect(checks).toContainText('5 米外看得清')
  await expect(checks).toContainText('“㛃”本站的字体里没有')
  await expect(checks).toContainText('可以改说“平安”')
  expect(await seriousFindings(page)).toEqual([])
  await turnTo(page, '设置')
  await page.getByRole('button', { name: '加一个词' }).click()
  await page.getByRole('textbox', { name: '慎用的词' }).last().fill('㛃师傅')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('设置已保存')).toBeVisible()
  await (await newCaption(page)).fill('㛃师傅')
  await expect(checks).toContainText('“㛃师傅”在本站的慎用词里，请再想想')
})

/** The local day of the first Wednesday that is not today. */
const tomorrow = () => {
  const day = new Date()
  day.setDate(day.getDate() + 1)
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
}

const nextWednesday = () => {
  const day = new Date()
  do day.setDate(day.getDate() + 1)
  while (day.getDay() !== 3)
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
}
