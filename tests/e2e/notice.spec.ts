/** Story: a warning by its template, from an office PC to the page that a worker turns. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, turnTo } from './kiosk.ts'
import { atTheDesk } from './office.ts'

const write = (page: Page, label: string, text: string) =>
  page.getByRole('textbox', { name: label, exact: true }).fill(text)

const CLIP = join(import.meta.dirname, '../../resources/demo/shows/tingdian-guapai.mp4')

const TO_DO = Array.from(
  { length: 18 },
  (_, index) => `- 第${index + 1}条：<b>不是</b>粗体，**先停电**再作业`,
).join('\n')

test('a warning is asked for field by field, and a long one is read in pages', async ({
  kiosk,
  station,
  browser,
}) => {
  const office = await atTheDesk(browser, station, station.demo)
  await turnTo(office, '公告')
  await office.getByRole('button', { name: '新公告' }).click()
  await write(office, '正文', '先写成一般公告')
  await office.getByRole('radio', { name: '预警' }).check({ force: true })
  await write(office, '标题', '瓦斯红色预警')
  await write(office, '险情', '瓦斯超限')
  await write(office, '范围', '东翼采区')
  await write(office, '当心', '可能窒息、爆炸')
  await write(office, '发布单位', '调度室')
  const publish = office.getByRole('button', { name: '发布', exact: true })
  await publish.click()
  await expect(office.getByText('预警要选红、橙、黄、蓝中的一级。')).toBeVisible()
  await expect(office.getByText('请填写“要做”。')).toBeVisible()
  await office.getByRole('radio', { name: '红色' }).check({ force: true })
  await write(office, '要做', TO_DO)
  await expect(office.getByRole('article').getByText('红色预警', { exact: true })).toBeVisible()
  await office.getByRole('group', { name: '图片或短片' }).locator('input[type=file]').setInputFiles(CLIP)
  await write(office, '画面上是什么', '停电挂牌')
  await expect(office.getByRole('article').locator('video')).toBeVisible()
  await publish.click()

  await kiosk.getByRole('button', { name: /^看公告/ }).tap()
  const open = kiosk.getByRole('article')
  await expect(open.getByRole('heading', { name: '瓦斯红色预警' })).toBeVisible()
  await expect(open.getByText('瓦斯超限')).toBeAttached()
  await expect(open.locator('b')).toHaveCount(0)
  await expect(open.getByText('<b>不是</b>粗体').first()).toBeVisible()
  await expect(open.locator('strong').first()).toHaveText('先停电')
  const last = open.getByText('第18条')
  await expect(last).not.toBeInViewport()
  const next = kiosk.getByRole('button', { name: '下一页', exact: true })
  await expect(async () => {
    if (await next.isEnabled()) await next.tap()
    await expect(last).toBeInViewport({ timeout: 500 })
  }).toPass()
  const clip = open.locator('video')
  const time = () => clip.evaluate((video: HTMLVideoElement) => video.currentTime)
  await expect.poll(time).toBeGreaterThan(0)
  expect(await clip.evaluate((video: HTMLVideoElement) => [video.muted, video.loop])).toEqual([true, true])
  await kiosk.getByRole('button', { name: '暂停短片' }).tap()
  await expect(kiosk.getByRole('button', { name: '播放短片' })).toBeVisible()
  expect(await clip.evaluate((video: HTMLVideoElement) => video.paused)).toBe(true)
})

test('what is selected is emphasised or made a list by a button, and Ctrl+Z takes it back', async ({
  station,
  browser,
}) => {
  const office = await atTheDesk(browser, station, station.demo)
  await turnTo(office, '公告')
  await office.getByRole('button', { name: '新公告' }).click()
  await write(office, '标题', '检修')
  await write(office, '正文', '先停电\n再验电')
  const body = office.getByRole('textbox', { name: '正文', exact: true })
  const marks = office.getByRole('toolbar', { name: '“正文”的格式' })
  await body.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 3))
  await marks.getByRole('button', { name: '突出选中的字' }).click()
  await expect(body).toHaveValue('**先停电**\n再验电')
  await expect(office.getByRole('article').locator('strong')).toHaveText('先停电')
  await body.selectText()
  await marks.getByRole('button', { name: '排成清单' }).click()
  await expect(body).toHaveValue('- **先停电**\n- 再验电')
  await expect(office.getByRole('article').locator('li')).toHaveCount(2)
  await office.keyboard.press('Control+z')
  await office.keyboard.press('Control+z')
  await expect(body).toHaveValue('先停电\n再验电')
})
