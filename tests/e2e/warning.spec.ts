/** Story: an editor writes a warning fact by fact, sees what is missing, and may still write it otherwise. */
import { seriousFindings } from './axe.ts'
import { expect, test } from './kiosk.ts'
import { atTheDesk } from './office.ts'
import { newCaption } from './staff.ts'

test('a warning is written by its facts, follows its level, and keeps what the editor wrote otherwise', async ({
  browser,
  station,
}) => {
  const page = await atTheDesk(browser, station, station.demo)
  const caption = await newCaption(page)
  await page.getByRole('button', { name: '按预警要素写' }).click()
  const aid = page.getByRole('region', { name: '预警要素' })
  const required = aid.getByRole('list', { name: '预警要说清的几样' })
  await expect(required.getByText('缺种类')).toBeVisible()
  await aid.getByRole('button', { name: '暴雨' }).click()
  await aid.getByLabel('起始时间').fill('2026-11-25T18:00')
  await aid.getByRole('textbox', { name: '影响范围' }).fill('全矿区')
  await aid.getByRole('textbox', { name: '注意什么' }).fill('路面湿滑')
  await aid.getByRole('textbox', { name: '怎么办' }).fill('上下班防滑、防触电')
  await aid.getByRole('textbox', { name: '发布单位' }).fill('调度室')
  await page.getByRole('radio', { name: '黄色' }).check({ force: true })
  await expect(caption).toHaveValue(
    /^【暴雨黄色预警】11月25日18:00起，全矿区：路面湿滑。上下班防滑、防触电。调度室 .+发布。$/,
  )
  await expect(required.getByText('缺')).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
  await caption.fill('【暴雨】今晚有雨')
  await aid.getByRole('textbox', { name: '影响范围' }).fill('一号井')
  await expect(caption).toHaveValue('【暴雨】今晚有雨')
  await aid.getByRole('button', { name: '按要素重写' }).click()
  await expect(caption).toHaveValue(/一号井：路面湿滑/)
  await aid.getByRole('button', { name: '收起' }).click()
  await page.getByRole('button', { name: '按预警要素写' }).click()
  await expect(aid.getByRole('textbox', { name: '影响范围' })).toHaveValue('一号井')
  await expect(aid.getByRole('button', { name: '按要素重写' })).toBeHidden()
})
