/** The on-screen keyboard through the console of a kiosk. */
import { expect } from '@playwright/test'
import { enterConsole, keepPicture, test, turnTo } from './kiosk.ts'
import { candidates, key, keyboard, openIn, SIGNS, write } from './typing.ts'

test('a caption is written and published on the kiosk by touch alone', async ({ kiosk, station }, info) => {
  await enterConsole(kiosk, station.demo)
  await turnTo(kiosk, '字幕')
  await kiosk.getByRole('button', { name: '新字幕' }).tap()
  await openIn(kiosk, '字幕内容')
  await write(kiosk, 'jintianwanshang', '今天晚上')
  await write(kiosk, 'stfdy', '食堂')
  await expect(candidates(kiosk).first()).toHaveText('放电影')
  await keepPicture(kiosk, 'console-keyboard', info.project.name)
  await key(kiosk, '。').tap()
  await kiosk.getByRole('button', { name: '发布', exact: true }).tap()
  await expect(keyboard(kiosk)).toBeHidden()
  await expect(kiosk.getByRole('row').filter({ hasText: '今天晚上食堂放电影。' })).toBeVisible()
})

test('staff sign in at the kiosk by name and password, by touch alone', async ({ kiosk, station }) => {
  const { name, password } = station.demo
  await kiosk.getByRole('button', { name: '工作人员入口' }).tap()
  await kiosk.getByRole('button', { name: /密码/ }).tap()
  await openIn(kiosk, '姓名')
  await write(kiosk, 'yanshi', name)
  await key(kiosk, '下一项').tap()
  for (const sign of password) {
    const sheet = /\d/.test(sign) ? SIGNS : 'ABC'
    if ((await key(kiosk, sign).count()) === 0) await key(kiosk, sheet).tap()
    await key(kiosk, sign).tap()
  }
  await key(kiosk, '确定').tap()
  await expect(kiosk.getByRole('heading', { name: '概览' })).toBeVisible()
  await expect(keyboard(kiosk)).toBeHidden()
})
