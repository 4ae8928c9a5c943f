/** Story: the catalogue goes out as a sheet and comes back, its lists are edited, and the menu has what is new. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { hoursFromNow, roundDraft } from '../support/builders.ts'
import { visitor } from '../support/visitor.ts'
import { seriousFindings } from './axe.ts'
import { expect, type RunningStation, test, turnTo } from './kiosk.ts'
import { atTheDesk } from './office.ts'

const colleague = async ({ address, demo }: RunningStation) => {
  const someone = visitor(address)
  await someone.ask.staff.signIn({ name: demo.name, password: demo.password })
  return someone.ask
}

const officeOf = async (browser: Browser, station: RunningStation) => {
  const office = await atTheDesk(browser, station, station.demo)
  await turnTo(office, '活动')
  return office
}

const toSheet = async (office: Page) => {
  await turnTo(office, '活动')
  await office.getByRole('button', { name: '导出导入' }).click()
  await expect(office.getByRole('heading', { name: '导出导入' })).toBeVisible()
}

const saved = async (office: Page, name: string) => {
  const download = office.waitForEvent('download')
  await office.getByRole('button', { name }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

const choose = (office: Page, name: string, content: string | Buffer) =>
  office
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })

test('a sheet goes out, is broken, mended and taken, and workers find it on the menu', async ({
  kiosk,
  station,
  browser,
}) => {
  const office = await officeOf(browser, station)
  await toSheet(office)
  expect(await seriousFindings(office)).toEqual([])
  const xlsx = await saved(office, '全部活动，存为 XLSX')
  expect(xlsx.name).toBe('点台-活动库.xlsx')
  await choose(office, xlsx.name, xlsx.bytes)
  await expect(office.getByText('表格里的 18 个活动和现在一样，不用导入。')).toBeVisible()

  const csv = (await saved(office, '全部活动，存为 CSV')).bytes.toString('utf8')
  const longer = csv.replace(',90,8,', ',九十,8,').trimEnd()
  const broken = `${longer}\r\n,棋牌,围棋新手班,,从零学起,,60,6,,井口广场,周末,,,,\r\n`
  await choose(office, '活动.csv', broken)
  await expect(office.getByText('有 2 处要改，在 2 行里；活动库没有变')).toBeVisible()
  await expect(office.getByRole('row', { name: /G2/ })).toContainText('写 5–1440 的整数')
  await expect(office.getByRole('row', { name: /J20/ })).toContainText('井口广场')
  await expect(office.getByRole('button', { name: /^导入这/ })).toBeHidden()
  expect(await seriousFindings(office)).toEqual([])
  await choose(office, '照片.xlsx', 'PNG\0')
  await expect(office.getByText('没有导入，活动库没有变')).toBeVisible()

  await choose(office, '活动.csv', broken)
  await office.getByRole('button', { name: '类别、场地和时段' }).click()
  await office.getByRole('button', { name: '加一个场地' }).click()
  await expect(office.locator('input:focus')).toHaveValue('')
  await office.keyboard.type('井口广场')
  await office.getByRole('button', { name: '保存' }).click()
  await expect(office.getByText('类别、场地和时段已保存')).toBeVisible()

  await toSheet(office)
  await choose(office, '活动.csv', broken.replace('九十', '95'))
  const outcome = office.getByRole('region', { name: '这份表格会怎样' })
  await expect(outcome).toContainText('新增1改动1不变17')
  await outcome.getByRole('button', { name: '导入这 2 个活动' }).click()
  await expect(office.getByText('新增 1 个，改动 1 个，17 个和原来一样。')).toBeVisible()
  await office.getByRole('button', { name: '看活动库' }).click()
  await office.getByRole('searchbox', { name: '搜索' }).fill('wqxinshou')
  await expect(office.getByRole('row')).toHaveCount(1)
  await expect(office.getByRole('row', { name: '围棋新手班' })).toContainText('60 分钟 · 6 人就上')

  const ask = await colleague(station)
  const { activities } = await ask.activities.catalogue()
  const open = (await ask.rounds.list()).find(({ state }) => state === 'open')
  if (open) await ask.rounds.close(open)
  const ids = activities.filter(({ title }) => title.zh === '围棋新手班').map(({ id }) => id)
  await ask.rounds.open(await ask.rounds.create(roundDraft({ activities: ids, closesAt: hoursFromNow(24) })))
  await kiosk.getByRole('button', { name: /^点活动/ }).tap()
  await kiosk
    .getByRole('button', { name: /围棋新手班/ })
    .first()
    .tap()
  await expect(kiosk.getByRole('button', { name: /井口广场/ }).first()).toBeVisible()
})

test('an entry in use names its activities, others move and go by keyboard, two people lose nothing', async ({
  station,
  browser,
}) => {
  const ask = await colleague(station)
  const office = await officeOf(browser, station)
  await office.getByRole('button', { name: '类别、场地和时段' }).click()
  await expect(office.getByRole('heading', { name: '类别、场地和时段' })).toBeVisible()
  expect(await seriousFindings(office)).toEqual([])

  await office.getByRole('button', { name: '删除 灯光球场' }).click()
  const inUse = office.getByRole('status').filter({ hasText: '“灯光球场”还有' })
  await inUse.getByRole('link', { name: '三人篮球' }).click()
  await expect(office.getByRole('textbox', { name: '名称（中文）' })).toHaveValue('三人篮球')
  await office.goBack()

  await office.getByRole('button', { name: '下移 早班后' }).focus()
  await office.keyboard.press('Enter')
  await expect(office.getByRole('button', { name: '下移 早班后' })).toBeFocused()
  await office.keyboard.press('Enter')
  await office.keyboard.press('Enter')
  await expect(office.getByRole('button', { name: '上移 早班后' })).toBeFocused()
  const slots = office.getByRole('group', { name: '时段' })
  await slots.getByRole('textbox', { name: '名称', exact: true }).first().fill('二班后')

  const { activities: _, ...lists } = await ask.activities.catalogue()
  const renamed = lists.slots.map(slot =>
    slot.id === 'zhongban-hou' ? { ...slot, name: { ...slot.name, zh: '四点班后' } } : slot,
  )
  const jiari = { id: 'jiari', name: { zh: '节假日', en: 'Holidays' } }
  await ask.activities.lists({ ...lists, slots: [...renamed, jiari] })
  const question = office.getByRole('region', { name: '您打开之后，有人改过时段' })
  await expect(question).toContainText('他们写“四点班后”，合在一起后用您写的“二班后”')
  await office.getByRole('button', { name: '保存' }).click()
  await expect(question).toBeFocused()
  expect(await seriousFindings(office)).toEqual([])
  await question.getByRole('button', { name: '合在一起' }).click()
  await office.getByRole('button', { name: '删除 节假日' }).click()
  const chess = (await ask.activities.catalogue()).activities[0]
  if (!chess) throw new Error('the demo has no activity')
  await ask.activities.update({ ...chess, slots: [...chess.slots, jiari.id] })
  await office.getByRole('button', { name: '保存' }).click()
  const meanwhile = office.getByRole('status').filter({ hasText: '“节假日”还有 1 个活动在用' })
  await expect(meanwhile.getByRole('link', { name: chess.title.zh })).toBeVisible()
  await meanwhile.getByRole('button', { name: '放回去' }).click()
  await office.getByRole('button', { name: '加一个时段' }).click()
  await office.getByRole('button', { name: '保存' }).click()
  await expect(office.getByText('请填写“名称”。')).toBeVisible()
  await expect(office.locator('input:focus')).toHaveValue('')
  await office.keyboard.type('大休')
  await office.getByRole('button', { name: '保存' }).click()
  await expect(office.getByText('类别、场地和时段已保存')).toBeVisible()
  const names = (await ask.activities.catalogue()).slots.map(({ name }) => name.zh)
  expect(names).toEqual(['二班后', '夜班后', '周末', '早班后', '节假日', '大休'])
})
