/** What staff do again and again in the stories: make accounts, sign in for the first time, write a caption. */
import type { Page } from '@playwright/test'
import { expect, signIn, turnTo, typePin } from './kiosk.ts'

export const BOSS = { name: '赵管理', password: 'kuangdeng-7-hao', pin: '482913' }

export const desk = (page: Page) => page.getByRole('heading', { name: '概览' })

export const choosePassword = async (page: Page, password: string) => {
  await page.getByRole('textbox', { name: '新密码' }).fill(password)
  await page.getByRole('textbox', { name: '再输一遍' }).fill(password)
}

/** On the kiosk a field that is touched brings the keyboard, which moves the page: only then is the next touch sure. */
const writeByTouch = async (kiosk: Page, name: string, text: string) => {
  const field = kiosk.getByRole('textbox', { name })
  await field.tap()
  await expect(kiosk.getByRole('region', { name: '屏幕键盘' })).toBeVisible()
  await field.fill(text)
}

/** The first start, on the kiosk. */
export const makeAdministrator = async (kiosk: Page) => {
  await kiosk.getByRole('button', { name: '工作人员入口' }).tap()
  await writeByTouch(kiosk, '姓名', BOSS.name)
  await kiosk.getByRole('button', { name: '下一步' }).tap()
  await choosePassword(kiosk, BOSS.password)
  await kiosk.getByRole('button', { name: '下一步' }).tap()
  await typePin(kiosk, BOSS.pin)
  await expect(kiosk.getByText('再输一遍，确认没有输错。')).toBeVisible()
  await typePin(kiosk, BOSS.pin)
  await expect(desk(kiosk)).toBeVisible()
}

const shownPassword = async (page: Page) => (await page.getByRole('definition').last().textContent()) ?? ''

interface Making {
  /** As the form calls them; absent: the form's own choice. */
  roles?: readonly string[]
  /** Of whoever makes the account. */
  pin?: string
}

/** Answers with the temporary password that was shown. */
export const makeAccount = async (
  kiosk: Page,
  name: string,
  { roles, pin = BOSS.pin }: Making = {},
): Promise<string> => {
  await turnTo(kiosk, '账号')
  await kiosk.getByRole('button', { name: '新账号' }).tap()
  await writeByTouch(kiosk, '姓名', name)
  if (roles) await chooseRoles(kiosk, roles)
  await kiosk.getByRole('button', { name: '建好账号' }).tap()
  const made = kiosk.getByRole('heading', { name: `请把登录办法告诉${name}` })
  const confirm = kiosk.getByRole('alertdialog', { name: '请再确认一次身份' })
  await expect(made.or(confirm)).toBeVisible()
  if (await confirm.isVisible()) await typePin(kiosk, pin)
  await expect(made).toBeVisible()
  const password = await shownPassword(kiosk)
  await kiosk.getByRole('button', { name: '记好了' }).tap()
  return password
}

const chooseRoles = async (page: Page, roles: readonly string[]) => {
  for (const box of await page.getByRole('group', { name: '角色' }).getByRole('checkbox').all()) {
    const label = (await box.locator('xpath=ancestor::label').textContent()) ?? ''
    await box.setChecked(
      roles.some(role => label.startsWith(role)),
      { force: true },
    )
  }
}

export const signInFirst = async (page: Page, name: string, temporary: string, password: string) => {
  await signIn(page, { name, password: temporary })
  await expect(page.getByRole('heading', { name: '设一个自己的密码' })).toBeVisible()
  await choosePassword(page, password)
  await page.getByRole('button', { name: '设好，进入后台' }).click()
  await expect(desk(page)).toBeVisible()
}

export const newCaption = async (page: Page) => {
  await turnTo(page, '字幕')
  await page.getByRole('button', { name: '新字幕' }).click()
  return page.getByRole('textbox', { name: '字幕内容' })
}
