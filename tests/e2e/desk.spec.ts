/** Story: an office at work: what one writes another reads, several items at once, two people on one item, keys alone. */
import type { Page } from '@playwright/test'
import { seriousFindings } from './axe.ts'
import { expect, test, turnTo } from './kiosk.ts'
import { captionWords, deskOf, openOffice } from './office.ts'

const PEOPLE = {
  李敏: ['editor'],
  王强: ['editor'],
  张审: ['approver'],
} satisfies Record<string, ('editor' | 'approver')[]>

const WORDS = '井口临时检修，请走二号人行道'

const writeCaption = async (page: Page, text: string) => {
  await turnTo(page, '字幕')
  await page.getByRole('button', { name: '新字幕' }).click()
  await page.getByRole('textbox', { name: '字幕内容' }).fill(text)
  await page.getByRole('button', { name: '交去审批' }).click()
  await expect(page.getByText('已交去审批')).toBeVisible()
}

const captions = (kiosk: Page) => kiosk.getByRole('region', { name: '游走字幕' })

test('an editor hands in, an approver approves with one touch, the kiosk shows it', async ({
  kiosk,
  station,
  browser,
}) => {
  await openOffice(station, PEOPLE)
  const editor = await deskOf(browser, station, '李敏')
  const approver = await deskOf(browser, station, '张审')
  await writeCaption(editor, WORDS)
  await expect(editor.getByRole('row', { name: WORDS })).toContainText('待审')
  await expect(editor.getByRole('link', { name: /^审批/ })).toBeHidden()
  await expect(captions(kiosk)).not.toContainText(WORDS)

  await approver.getByRole('region', { name: '等您处理' }).getByRole('link', { name: WORDS }).click()
  await approver.getByRole('button', { name: '批准', exact: true }).click()
  await expect(captions(kiosk)).toContainText(WORDS)
  await expect(editor.getByRole('row', { name: WORDS })).toContainText('张审 批准')
  await expect(approver.getByText('没有等着审批的')).toBeVisible()
})

test('what is sent back waits for its writer with the reason, and is handed in again', async ({
  station,
  browser,
}) => {
  const { 李敏: li } = await openOffice(station, PEOPLE)
  await li.ask.captions.create({ ...captionWords(WORDS), step: 'submit' })
  const editor = await deskOf(browser, station, '李敏')
  const approver = await deskOf(browser, station, '张审')
  await turnTo(approver, '审批 1 条等着审批')
  await approver.getByRole('button', { name: '退回…' }).click()
  await approver.getByRole('button', { name: '时间、地点请再核实' }).click()
  await approver.getByRole('alertdialog').getByRole('button', { name: '退回', exact: true }).click()

  const waiting = editor.getByRole('region', { name: '等您处理' })
  await expect(waiting).toContainText('原因：时间、地点请再核实')
  await waiting.getByRole('link', { name: WORDS }).click()
  await editor.getByRole('textbox', { name: '字幕内容' }).fill(`${WORDS}，到17时`)
  await editor.getByRole('button', { name: '交去审批' }).click()
  await expect(approver.getByRole('row', { name: `${WORDS}，到17时` })).toBeVisible()
})

test('five items are withdrawn at once, and back with one touch', async ({ kiosk, station, browser }) => {
  const { 李敏: li, 张审: zhang } = await openOffice(station, PEOPLE)
  for (const number of [1, 2, 3, 4, 5, 6]) {
    const caption = await li.ask.captions.create({ ...captionWords(`第${number}号通知`), step: 'submit' })
    await zhang.ask.captions.approve(caption)
  }
  const editor = await deskOf(browser, station, '李敏')
  await turnTo(editor, '字幕')
  await editor.getByRole('searchbox', { name: '搜索' }).fill('号通知')
  const rows = editor.getByRole('row', { name: /号通知/ })
  await expect(rows).toHaveCount(6)
  await rows.nth(0).locator('label').click()
  await rows
    .nth(4)
    .locator('label')
    .click({ modifiers: ['Shift'] })
  await editor.getByRole('region', { name: '对选中的做什么' }).getByRole('button', { name: '撤下 5' }).click()
  await expect(editor.getByText('已撤下 5 条')).toBeVisible()
  await expect(captions(kiosk)).not.toContainText('第6号通知')
  await expect(captions(kiosk)).toContainText('第1号通知')
  await editor.getByRole('button', { name: '撤回' }).click()
  await expect(captions(kiosk)).toContainText('第6号通知')
  await expect(editor.getByText('已恢复原样 5 条')).toBeVisible()
})

test('two people on one item are told of each other, and the second save loses nothing', async ({
  station,
  browser,
}) => {
  const { 李敏: li } = await openOffice(station, PEOPLE)
  const { id } = await li.ask.captions.create({ ...captionWords('周三义诊'), step: 'draft' })
  const first = await deskOf(browser, station, '李敏')
  const second = await deskOf(browser, station, '王强')
  await first.goto(`${station.address}/console/captions/${id}`)
  await expect(first.getByRole('textbox', { name: '字幕内容' })).toHaveValue('周三义诊')
  await turnTo(second, '字幕')
  await expect(second.getByRole('row', { name: '周三义诊' })).toContainText('李敏 正在改')
  await second.getByRole('row', { name: '周三义诊' }).click()
  await expect(second.getByText(/李敏（.+起）也在改这一条/)).toBeVisible()
  await expect(first.getByText(/王强（.+起）也在改这一条/)).toBeVisible()

  await second.getByRole('textbox', { name: '字幕内容' }).fill('周四义诊')
  await first.getByRole('textbox', { name: '字幕内容' }).fill('周五义诊')
  await first.getByRole('button', { name: '保存草稿' }).click()
  const both = second.getByRole('region', { name: '两个人改了同一条' })
  await expect(both).toContainText('李敏 保存了新的内容')
  await expect(both.getByRole('deletion')).toHaveText('周五')
  await expect(both.getByRole('insertion')).toHaveText('周四')

  await second.getByRole('button', { name: '保存草稿' }).click()
  await expect(second.getByRole('textbox', { name: '字幕内容' })).toHaveValue('周四义诊')
  await both.getByRole('button', { name: '用我写的' }).click()
  await second.getByRole('button', { name: '保存草稿' }).click()
  await second.getByRole('row', { name: '周四义诊' }).click()
  await expect(second.getByRole('list', { name: '修改历史' })).toContainText('周五义诊')
})

test('what was written of an item that another removed is saved as a new one', async ({
  station,
  browser,
}) => {
  const { 李敏: li } = await openOffice(station, PEOPLE)
  const draft = await li.ask.captions.create({ ...captionWords('周三义诊'), step: 'draft' })
  const editor = await deskOf(browser, station, '王强')
  await turnTo(editor, '字幕')
  await editor.getByRole('searchbox', { name: '搜索' }).fill('周三')
  await editor.getByRole('row', { name: '周三义诊' }).click()
  await editor.getByRole('textbox', { name: '字幕内容' }).fill('周三义诊，带好医保卡')
  await li.ask.captions.discard(draft)
  await expect(editor.getByText('这一条已经被别人删掉了')).toBeVisible()
  await editor.getByRole('button', { name: '离开' }).click()
  await expect(editor.getByRole('searchbox', { name: '搜索' })).toHaveValue('周三')
  await editor.getByRole('button', { name: '接着写' }).click()
  await expect(editor.getByRole('textbox', { name: '字幕内容' })).toHaveValue('周三义诊，带好医保卡')
  await editor.getByRole('button', { name: '保存草稿' }).click()
  await expect(editor.getByRole('row', { name: '周三义诊，带好医保卡' })).toContainText('王强 写')
})

/** What the keyboard stands on: its label or its words. */
const underKeys = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const label = element instanceof HTMLTextAreaElement ? element.labels[0]?.textContent : null
    return (label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim()
  })

/** Goes through the page by Tab until the keyboard stands on what is wanted. */
const tabTo = (page: Page, name: RegExp) =>
  expect(async () => {
    await page.keyboard.press('Tab')
    expect(await underKeys(page)).toMatch(name)
  }).toPass({ intervals: [0] })

test('a whole story by keyboard alone', async ({ kiosk, station, browser }) => {
  await openOffice(station, PEOPLE)
  const editor = await deskOf(browser, station, '李敏')
  const approver = await deskOf(browser, station, '张审')

  await tabTo(editor, /^字幕$/)
  await editor.keyboard.press('Enter')
  await expect(editor.getByRole('heading', { name: '字幕' })).toBeVisible()
  await editor.keyboard.press('n')
  await tabTo(editor, /^字幕内容$/)
  await editor.keyboard.insertText(WORDS)
  await expect(editor.getByRole('textbox', { name: '字幕内容' })).toHaveValue(WORDS)
  await editor.keyboard.press('Escape')
  await editor.keyboard.press('n')
  await expect(editor.getByRole('textbox', { name: '字幕内容' })).toHaveValue(WORDS)
  await editor.keyboard.press('Control+Enter')
  await expect(editor.getByText('已交去审批')).toBeVisible()

  await tabTo(approver, /^审批/)
  await approver.keyboard.press('Enter')
  await expect(approver.getByRole('heading', { name: WORDS })).toBeVisible()
  await approver.keyboard.press('Control+Enter')
  await expect(captions(kiosk)).toContainText(WORDS)

  await editor.keyboard.press('/')
  await editor.keyboard.insertText('井口临时')
  await tabTo(editor, /井口临时/)
  await editor.keyboard.press('Space')
  await tabTo(editor, /^撤下 1/)
  await editor.keyboard.press('Enter')
  await expect(captions(kiosk)).not.toContainText(WORDS)
  await editor.keyboard.press('?')
  await expect(editor.getByRole('alertdialog', { name: '快捷键' })).toBeVisible()
})

test('the desk at work has no serious finding: ticked rows, both versions, dialogs, an item under approval', async ({
  station,
  browser,
}) => {
  const { 李敏: li, 张审: zhang } = await openOffice(station, PEOPLE)
  const { id, revision } = await li.ask.captions.create({ ...captionWords(WORDS), step: 'submit' })
  const approved = await zhang.ask.captions.approve({ id, revision })
  const change = { ...captionWords(`${WORDS}，到17时`), level: 'red' as const, id }
  await li.ask.captions.update({ ...change, revision: approved.revision, step: 'submit' })
  const editor = await deskOf(browser, station, '李敏')
  const approver = await deskOf(browser, station, '张审')
  const fine = async (page: Page, what: string) => expect(await seriousFindings(page), what).toEqual([])

  await fine(approver, 'first page')
  await turnTo(approver, '审批 1 条等着审批')
  await expect(approver.getByRole('region', { name: '改了什么' })).toBeVisible()
  await fine(approver, 'a change under approval')
  await approver.getByRole('button', { name: '退回…' }).click()
  await fine(approver, 'sending back')

  await turnTo(editor, '字幕')
  await editor.getByRole('row').first().locator('label').click()
  await expect(editor.getByRole('region', { name: '对选中的做什么' })).toBeVisible()
  await fine(editor, 'a ticked row')
  await editor.keyboard.press('?')
  await fine(editor, 'keys')
  await editor.keyboard.press('Escape')
  await editor.goto(`${station.address}/console/captions/${id}`)
  await editor.getByRole('textbox', { name: '字幕内容' }).fill('两个人都在改')
  await editor.getByRole('button', { name: '紧急发布…' }).click()
  await fine(editor, 'an emergency')
  await editor.keyboard.press('Escape')
  const [now] = (await li.ask.captions.list()).filter(caption => caption.id === id)
  await li.ask.captions.update({
    ...change,
    revision: now?.revision ?? 0,
    text: '另一个人的话',
    step: 'draft',
  })
  await expect(editor.getByRole('region', { name: '两个人改了同一条' })).toBeVisible()
  await fine(editor, 'both versions')
})
