/** Story: a notice is read, read aloud and confirmed, and the office learns who of its list has not. */
import { readFile } from 'node:fs/promises'
import type { Page, Route } from '@playwright/test'
import { readTable } from '../../electron/station/sheets/sheets.ts'
import { wav } from '../station/recordings/wav.ts'
import { alertWords } from '../support/builders.ts'
import { visitor } from '../support/visitor.ts'
import { seriousFindings } from './axe.ts'
import { swipe } from './cardReader.ts'
import { expect, test } from './kiosk.ts'
import { atTheDesk } from './office.ts'

test.use({ viewport: { width: 1080, height: 1920 } })

const LIST = ['姓名,工号,卡号', '王师傅,20000001,0011127701', '李师傅,20000002,0011127702'].join('\n')

const file = (name: string, content: string | Uint8Array, mimeType: string) => ({
  ...{ name, mimeType, buffer: Buffer.from(content) },
})

/** Chooses a file as one does after touching a button. */
const bring = async (page: Page, button: string, what: ReturnType<typeof file>) => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(what)
}

/** As a system that brings a Chinese voice some time after the page; tells what it was given to say. */
const lateVoice = (page: Page) =>
  page.addInitScript(() => {
    const said: string[] = []
    let voices: object[] = []
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: ({ text }: { text: string }) => said.push(text),
      cancel: () => said.push('—'),
    })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.defineProperty(window, 'said', { value: said })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string
        constructor(text: string) {
          this.text = text
        }
      },
    })
    setTimeout(() => {
      voices = [{ lang: 'zh-CN', localService: true }]
      synthesis.dispatchEvent(new Event('voiceschanged'))
    }, 500)
  })

const saidOf = (page: Page) => page.evaluate(() => Reflect.get(window, 'said') as string[])

test('a notice is touched, read aloud, confirmed by a list, and the office asks who has not', async ({
  kiosk,
  station,
  browser,
}) => {
  const boss = visitor(station.address)
  await boss.ask.staff.signIn({ name: station.demo.name, password: station.demo.password })
  const { updatedAt: _, ...site } = await boss.ask.site.get()
  // At whatever hour this runs.
  await boss.ask.site.update({ ...site, sound: { volume: 60, quietHours: [] } })
  const read = kiosk.getByRole('button', { name: '已阅', exact: true })
  const aloud = kiosk.getByRole('button', { name: '朗读' })

  await test.step('without a voice nobody is offered to be read to; a touch counts, and rests', async () => {
    await kiosk.getByRole('button', { name: /^看公告/ }).tap()
    await expect(read).toBeVisible()
    await expect(aloud).toHaveCount(0)
    // The station keeps the first one, but its answer is lost on the way.
    const lose = async (route: Route) => {
      await route.fetch()
      await route.abort()
    }
    await kiosk.route('**/rpc/receipts/touch*', lose, { times: 1 })
    await read.tap()
    await expect(kiosk.getByText('没有记上，请再试一次')).toBeVisible()
    await read.tap()
    await expect(kiosk.getByText('记下了，谢谢您')).toBeVisible()
    await expect(read).toBeDisabled()
    await swipe(kiosk, '0099887766')
    await expect(kiosk.getByText('已经确认，谢谢您')).toBeVisible()
    await swipe(kiosk, '0099887766')
    await expect(kiosk.getByText('您已经确认过了，谢谢您')).toBeVisible()
    expect(await seriousFindings(kiosk)).toEqual([])
  })

  await test.step('a voice that comes late reads the notice, and breaks off on another one', async () => {
    await lateVoice(kiosk)
    await kiosk.reload()
    await aloud.tap()
    await expect(kiosk.getByRole('button', { name: '停止' })).toBeVisible()
    const said = await saidOf(kiosk)
    expect(said.slice(said.lastIndexOf('—') + 1).slice(0, 3)).toEqual([
      ...['橙色预警', '暴雨橙色预警', expect.stringMatching(/^时间：.*起$/)],
    ])
    await kiosk
      .getByRole('list', { name: '全部公告' })
      .getByRole('button', { name: /副井检修/ })
      .tap()
    await expect(aloud).toBeVisible()
    expect((await saidOf(kiosk)).at(-1)).toBe('—')
  })

  const live = async () => (await boss.ask.notices.live()).find(({ title }) => title.startsWith('副井检修'))
  const page = `${station.address}/console/notices/${(await live())?.id}`
  const office = await atTheDesk(browser, station, station.demo)
  await test.step('the office attaches a recording and brings a list', async () => {
    await office.goto(page)
    await bring(office, '选一个录音', file('a.wav', wav(20), 'audio/wav'))
    await expect(office.getByRole('button', { name: '去掉录音' })).toBeVisible()
    await office.getByRole('button', { name: '发布', exact: true }).click()
    await expect(office.getByText('已发布')).toBeVisible()
    expect(await live()).toMatchObject({ recording: expect.stringMatching(/\.wav$/) })
    await office.goto(page)
    await bring(office, '导入名单', file('list.csv', LIST, 'text/csv'))
    const confirm = office.getByRole('alertdialog')
    await confirm.getByRole('textbox').fill(station.demo.password)
    await confirm.getByRole('button').last().click()
    await expect(office.getByText('名单 2 人，已确认 0 人')).toBeVisible()
  })

  await test.step('the recording is played, no voice; who is on the list confirms by number, others are told kindly', async () => {
    await kiosk.goto(`${station.address}/notices`)
    await kiosk
      .getByRole('list', { name: '全部公告' })
      .getByRole('button', { name: /副井检修/ })
      .tap()
    await aloud.tap()
    await expect(kiosk.getByRole('button', { name: '停止' })).toBeVisible()
    expect((await saidOf(kiosk)).filter(words => words !== '—')).toEqual([])
    await swipe(kiosk, '0099887766')
    await expect(kiosk.getByText('这份公告不用您确认，看过就好')).toBeVisible()
    await kiosk.getByRole('button', { name: '确认已阅' }).tap()
    await boss.ask.alerts.raise({ ...alertWords(), id: 'flood', reason: '调度电话通知' })
    await expect(kiosk.getByRole('dialog', { name: '紧急插播' })).toBeVisible()
    await boss.ask.alerts.lift({ id: 'flood', reason: '险情已排除' })
    const offer = kiosk.getByRole('alertdialog')
    await expect(offer).toBeVisible()
    await swipe(kiosk, '0011127702')
    await offer.getByRole('button', { name: '接着来' }).tap()
    await expect(offer).toBeHidden()
    for (const digit of '20000001') await kiosk.getByRole('button', { name: digit, exact: true }).tap()
    await kiosk.getByRole('button', { name: '确认已阅' }).tap()
    await expect(kiosk.getByText('已经确认，谢谢您')).toBeVisible()
  })

  await test.step('the office sees it, and gets the lines of those who have not', async () => {
    await expect(office.getByText('名单 2 人，已确认 1 人')).toBeVisible()
    const download = office.waitForEvent('download')
    await bring(office, '查谁还没确认', file('list.csv', LIST, 'text/csv'))
    await expect(office.getByText('还有 1 人没确认').first()).toBeVisible()
    const rows = await readTable(new Uint8Array(await readFile(await (await download).path())))
    expect(rows.map(([name]) => name)).toEqual(['姓名', '李师傅'])
    expect(await seriousFindings(office)).toEqual([])
  })
})
