/** The whole story of the desk: two browsers from a mine's first start to a restored backup. */
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { createStation, type Station } from '../../electron/station/station.ts'
import { everythingOf } from '../support/everythingOf.ts'
import { visitor } from '../support/visitor.ts'
import { signIn } from './kiosk.ts'
import { atTheGate } from './office.ts'
import { backUpAndRestore } from './restore.ts'
import { BOSS, makeAccount, makeAdministrator, newCaption, signInFirst } from './staff.ts'

const PAGE = path.join(import.meta.dirname, '../../dist/page')
const PASSPHRASE = 'si ge ren xia jing qu'
const MINUTE = 60_000

interface Mine {
  station: Station
  folder: string
  /** Lets the time that sessions are measured by pass. */
  wait: (minutes: number) => void
}

const start = (dataDir: string, monotonic?: () => number) =>
  createStation({ dataDir, port: 0, pageDir: PAGE, demoDir: null, ...(monotonic && { monotonic }) })

const test = base.extend<{ mine: Mine }>({
  mine: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'diantai-office-'))
    let ahead = 0
    const station = await start(path.join(folder, 'data'), () => performance.now() + ahead)
    const wait = (minutes: number) => {
      ahead += minutes * MINUTE
    }
    await use({ station, folder, wait })
    await station.close()
    rmSync(folder, { recursive: true, force: true })
  },
})

/** What stands on the kiosk's crawl. */
const crawling = (kiosk: Page) =>
  kiosk.locator('[data-caption]').evaluateAll(all => all.map(one => one.textContent).join(''))

const EDITOR = { name: '钱编辑', password: 'banqianhui-650' }
const APPROVER = { name: '孙主任', password: 'jiaojieban-22' }

test('editor submits, approver approves, the kiosk shows it, the log tells it, a backup brings it back', async ({
  page: kiosk,
  browser,
  mine,
}) => {
  test.setTimeout(300_000)
  const { station } = mine
  await kiosk.goto(`${station.address}/?ticket=${station.ticket()}`)
  await makeAdministrator(kiosk)
  const temporary = {
    editor: await makeAccount(kiosk, EDITOR.name, { roles: ['编辑'] }),
    approver: await makeAccount(kiosk, APPROVER.name, { roles: ['审批'] }),
  }
  await kiosk.getByRole('button', { name: '回到大屏' }).tap()

  const office = await atTheGate(browser, mine.station)
  await signInFirst(office, EDITOR.name, temporary.editor, EDITOR.password)
  await (await newCaption(office)).fill('副井周四停罐，请走主斜井')
  await expect(office.getByRole('button', { name: '发布', exact: true })).toBeHidden()
  await office.getByRole('button', { name: '交去审批' }).click()
  await expect(office.getByText('已交去审批')).toBeVisible()
  await expect(office.getByRole('link', { name: /审批/ })).toBeHidden()
  expect(await crawling(kiosk)).not.toContain('副井周四')

  const head = await atTheGate(browser, mine.station)
  await signInFirst(head, APPROVER.name, temporary.approver, APPROVER.password)
  await head.getByRole('navigation').getByRole('link', { name: /^审批/ }).click()
  await expect(head.getByText('副井周四停罐，请走主斜井').first()).toBeVisible()
  await head.getByRole('button', { name: '批准', exact: true }).click()
  await expect.poll(() => crawling(kiosk), { intervals: [100] }).toContain('副井周四停罐')

  await (await newCaption(office)).fill('写到一半的')
  mine.wait(16)
  await office.getByRole('button', { name: '交去审批' }).click()
  await expect(office.getByRole('heading', { name: '登录已结束' })).toBeVisible()
  await signIn(office, EDITOR)
  await expect(office.getByRole('textbox', { name: '字幕内容' })).toHaveValue('写到一半的')

  const boss = visitor(station.address)
  await boss.open(`/?ticket=${station.ticket()}`)
  await boss.ask.staff.signIn(BOSS)
  const { entries } = await boss.ask.audit.list({ room: 'captions' })
  expect(entries.map(({ act, by }) => [by?.name, act])).toEqual([
    [APPROVER.name, 'approve'],
    [EDITOR.name, 'submit'],
  ])
  expect((await boss.ask.audit.verify()).brokenAt).toBeNull()

  const everything = await everythingOf(boss)
  const at = new Date()
  await boss.ask.staff.confirm({ secret: BOSS.password })
  const stick = path.join(mine.folder, 'stick')
  await mkdir(stick)
  const restored = path.join(mine.folder, 'restored')
  await backUpAndRestore(boss, { stick, restored, passphrase: PASSPHRASE })
  const again = await start(restored)
  try {
    const staff = visitor(again.address)
    await staff.open(`/?ticket=${again.ticket()}`)
    await staff.ask.staff.signIn(BOSS)
    expect(await everythingOf(staff, at)).toEqual(everything)
  } finally {
    await again.close()
  }
})
