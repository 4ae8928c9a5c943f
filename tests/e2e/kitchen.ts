/** What staff do with a round at the console, from the menu to the evidence. */
import type { Page } from '@playwright/test'
import { expect, turnTo } from './kiosk.ts'

const local = (moment: Date) => {
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}

/** Eight in the evening, so many days from now, as a field for a moment takes it. */
export const eveningIn = (days: number) => {
  const now = new Date()
  return local(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 20))
}

const confirmed = async (office: Page, act: string) => {
  await office.getByRole('button', { name: act, exact: true }).click()
  await office.getByRole('alertdialog').getByRole('button', { name: act, exact: true }).click()
}

export const openPageOf = async (office: Page, round: string) => {
  await turnTo(office, '点单')
  await office.getByRole('button', { name: new RegExp(`${round}$`) }).click()
  await expect(office.getByRole('heading', { name: round, exact: true })).toBeVisible()
}

export const dish = (office: Page, title: string) => office.getByRole('checkbox', { name: new RegExp(title) })

export const newRound = async (office: Page) => {
  await turnTo(office, '点单')
  await office.getByRole('button', { name: '新开一期' }).click()
  await expect(office.getByRole('group', { name: '菜单' }).first()).toBeVisible()
}

/** These and nothing else. */
export const chooseMenu = async (office: Page, titles: readonly string[]) => {
  await office.getByRole('button', { name: '全部选上' }).click()
  await office.getByRole('button', { name: '全部不选' }).click()
  for (const title of titles) await dish(office, title).check({ force: true })
}

export const handInAndApprove = async (office: Page, round: string) => {
  await office.getByRole('button', { name: '交去审批' }).click()
  await expect(office.getByRole('heading', { name: round, exact: true })).toBeVisible()
  await office.getByRole('button', { name: '批准', exact: true }).click()
}

/** From the finished form to orders that come in. */
export const handInApproveAndOpen = async (office: Page, round: string) => {
  await handInAndApprove(office, round)
  await confirmed(office, '开放点单')
  await expect(office.getByText(`${round}已开放，职工可以点了`)).toBeVisible()
}

export const closeRound = async (office: Page, round: string) => {
  await openPageOf(office, round)
  await confirmed(office, '截止点单')
  await expect(office.getByText(`${round}已截止`)).toBeVisible()
}

export interface Standing {
  stage: '已排期' | '筹备中' | '已上菜' | '未成单'
  when?: string
  venue?: string
  note?: string
  show?: string
}

const choose = async (office: Page, row: ReturnType<Page['getByRole']>, field: RegExp, option: string) => {
  await row.getByRole('button', { name: field }).click()
  await office.getByRole('option', { name: option, exact: true }).click()
}

/** Says where an item stands; answers with its row. */
export const putDown = async (office: Page, title: string, standing: Standing) => {
  const row = office.getByRole('form', { name: title })
  await choose(office, row, /进度/, standing.stage)
  if (standing.when) await row.getByLabel('什么时候').fill(standing.when)
  if (standing.venue) await choose(office, row, /在哪里/, standing.venue)
  if (standing.show) await choose(office, row, /录像/, standing.show)
  if (standing.note) await row.getByRole('textbox', { name: /原因|说明/ }).fill(standing.note)
  await row.getByRole('button', { name: '保存' }).click()
  await expect(office.getByText(`“${title}”的进度已更新`).last()).toBeVisible()
  return row
}

/** The evidence of a sealed round, as a file on the office's PC. */
export const takeEvidence = async (office: Page, password: string): Promise<string> => {
  const download = office.waitForEvent('download')
  await office.getByRole('button', { name: '证据文件' }).click()
  const confirm = office.getByRole('alertdialog', { name: '请再确认一次身份' })
  const asked = await Promise.race([confirm.waitFor().then(() => true), download.then(() => false)])
  if (asked) {
    await confirm.getByRole('textbox', { name: /密码/ }).fill(password)
    await confirm.getByRole('button', { name: '确认' }).click()
  }
  return (await download).path()
}
