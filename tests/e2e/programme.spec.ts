/** Story: an editor makes a playlist, plans lunch, sees the day and its overlaps, and the screen is told at once. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { shelve } from '../station/shows/support.ts'
import { blockDraft, playlistDraft } from '../support/builders.ts'
import { visitor } from '../support/visitor.ts'
import { seriousFindings } from './axe.ts'
import { enterConsole, expect, type RunningStation, test, turnTo } from './kiosk.ts'
import { atTheDesk } from './office.ts'

const colleague = async ({ address, demo }: RunningStation) => {
  const someone = visitor(address)
  await someone.ask.staff.signIn({ name: demo.name, password: demo.password })
  return someone.ask
}

const add = async (page: Page, search: string, title: string) => {
  await page.getByRole('searchbox', { name: '添加节目' }).fill(search)
  await page.getByRole('button', { name: `添加：${title}` }).click()
}

const chosen = (page: Page) =>
  page
    .getByRole('group', { name: /^节目和顺序/ })
    .getByRole('listitem')
    .allInnerTexts()

const titles = async (page: Page) => (await chosen(page)).map(text => text.split('\n')[1])

const isAsWideAsItsWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test('a playlist and two blocks become a day, which the page, the look ahead and the screen tell alike', async ({
  station,
  browser,
}) => {
  const office = await atTheDesk(browser, station, station.demo)
  await turnTo(office, '播出单')
  await expect(office.getByText('还没有播出单')).toBeVisible()
  expect(await seriousFindings(office)).toEqual([])
  await office.getByRole('button', { name: '新播放列表' }).click()

  await office.getByRole('button', { name: '保存' }).click()
  await expect(office.getByText('请填写“名称”。')).toBeVisible()
  await office.getByRole('textbox', { name: '名称' }).fill('午餐节目')
  await add(office, 'ksdd', '矿山的灯')
  await add(office, 'xjsjb', '下井三件宝')
  expect(await titles(office)).toEqual(['矿山的灯', '下井三件宝'])
  const up = office.getByRole('button', { name: '上移：下井三件宝' })
  await up.focus()
  await office.keyboard.press('Enter')
  await expect(office.getByText('“下井三件宝”现在是第 1 个')).toBeAttached()
  await expect(office.getByRole('button', { name: '下移：下井三件宝' })).toBeFocused()
  expect(await titles(office)).toEqual(['下井三件宝', '矿山的灯'])
  await office.getByRole('radio', { name: '每几个插一部' }).check({ force: true })
  const cycle = office.getByRole('list', { name: '一轮的顺序' })
  await expect(cycle.getByRole('listitem')).toHaveCount(3)
  await expect(cycle.getByRole('listitem').last()).toContainText('停电、挂牌、再动手')
  await expect(office.getByText('安全宣教片 1 部，占 33%')).toBeVisible()
  expect(await seriousFindings(office)).toEqual([])
  await office.getByRole('button', { name: '保存' }).click()

  await expect(office.getByText('还没有播出段，列表不会自己播')).toBeVisible()
  await office.getByRole('button', { name: '新播出段' }).click()
  await office.getByRole('textbox', { name: '名称' }).fill('全天')
  await expect(office.getByRole('button', { name: /^午餐节目/ })).toBeVisible()
  expect(await seriousFindings(office)).toEqual([])
  await office.getByRole('button', { name: '保存' }).click()
  const day = office.getByRole('list', { name: '这一天' })
  await expect(day.getByRole('listitem')).toHaveText([/00:00 – 24:00\s*全天\s*午餐节目 · 循环播放/])

  const now = await visitor(station.address).ask.programme.now()
  expect(now).toMatchObject({ state: 'playing', block: { title: '全天' }, loops: true })
  expect(now.items.map(({ title }) => title)).toEqual(['下井三件宝', '矿山的灯', '停电、挂牌、再动手'])

  const ask = await colleague(station)
  const { playlists, blocks } = await ask.programme.list()
  await ask.programme.blocks.create(
    blockDraft({
      ...{ title: '中午', playlist: playlists[0]?.id ?? '', places: [(await ask.site.get()).screen.place] },
      when: { recurrence: null, parts: [{ kind: 'hours', from: '12:00', to: '13:00' }] },
    }),
  )
  await expect(day.getByRole('listitem')).toHaveCount(3)
  await expect(day.getByRole('listitem').nth(1)).toContainText('“全天”12:00 – 13:00 让给它')
  const saved = office.waitForEvent('download')
  await office.getByRole('button', { name: '这一天的播出单，存为 CSV' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^点台-播出单-.+\.csv$/)

  await turnTo(office, '预看')
  await office.getByRole('button', { name: '午餐', exact: true }).click()
  await expect(office.getByText('播出段“全天”，第一个是“下井三件宝”')).toBeVisible()
  await turnTo(office, '播出单')
  await office.getByRole('button', { name: '删除 午餐节目' }).click()
  await expect(office.getByText('还有播出段在放这个列表')).toBeVisible()
  await office.getByRole('button', { name: '删除 全天' }).click()
  await office.getByRole('button', { name: '撤回' }).click()
  await expect(day.getByRole('listitem')).toHaveCount(3)
  await office.keyboard.press('n')
  await expect(office.getByRole('heading', { name: '新播出段' })).toBeVisible()
  await office.goBack()
  await expect(day).toBeVisible()
  const history = await ask.audit.list({ room: 'programme', item: blocks[0]?.id ?? '' })
  expect(history.entries.map(({ act }) => act)).toEqual(['remove', 'create'])
})

test('sixty shows with overlong titles fit on a narrow page, and move by touch', async ({
  station,
  kiosk,
  browser,
}) => {
  const long = '综采二队和机电科联合演出的大型情景剧《下井之前，请先想一想家里的那盏灯和那碗热汤面》完整版'
  const library = join(station.dataDir, 'library')
  const shows = Array.from({ length: 60 }, (_, index) =>
    shelve(library, { content: `video ${index}`, title: index % 7 === 0 ? long : `第${index}号节目` }),
  )
  const ask = await colleague(station)
  // Before there is a programme, which would lie over the board.
  await enterConsole(kiosk, station.demo)
  const list = await ask.programme.playlists.create(
    playlistDraft({
      title: long.slice(0, 40),
      shows,
      safety: { share: { kind: 'percent', percent: 20 }, films: null },
    }),
  )
  await ask.programme.blocks.create(
    blockDraft({ title: long.slice(0, 40), playlist: list.id, when: { recurrence: null, parts: [] } }),
  )
  const office = await atTheDesk(browser, station, station.demo)
  await office.setViewportSize({ width: 1024, height: 768 })
  for (const path of ['', `/${list.id}`]) {
    await office.goto(`${station.address}/console/programme${path}`)
    await expect(office.getByText(long.slice(0, 20)).first()).toBeVisible()
    expect(await isAsWideAsItsWindow(office)).toBe(true)
    expect(await seriousFindings(office)).toEqual([])
  }
  await expect.poll(() => chosen(office).then(rows => rows.length)).toBe(60)

  await turnTo(kiosk, '播出单')
  await kiosk.getByRole('list', { name: '播放列表' }).getByRole('link').tap()
  await kiosk.getByRole('button', { name: '下移' }).first().tap()
  await expect.poll(() => titles(kiosk).then(([first]) => first)).toBe('第1号节目')
  expect(await isAsWideAsItsWindow(kiosk)).toBe(true)
})
