/** Story: staff come in, are kept apart from one another, and lose nothing of what they were writing. */
import { enterConsole, expect, signIn, test, turnTo } from './kiosk.ts'
import { atTheGate } from './office.ts'
import { choosePassword, desk, makeAccount, makeAdministrator, newCaption, signInFirst } from './staff.ts'

const HALF = '井口临时检修，请从二号'

test.describe('a mine starts', () => {
  test.use({ withDemo: false })

  test('the administrator makes editors; what one was writing waits for them and is shown to nobody else', async ({
    kiosk,
    station,
    browser,
  }) => {
    await makeAdministrator(kiosk)
    const qian = { name: '钱编辑', password: 'banqianhui-650' }
    const sun = { name: '孙编辑', password: 'jiaojieban-22' }
    const temporary = { qian: await makeAccount(kiosk, qian.name), sun: await makeAccount(kiosk, sun.name) }

    const office = await atTheGate(browser, station)
    await signInFirst(office, qian.name, temporary.qian, qian.password)
    await expect(office.getByRole('link', { name: /钱编辑/ })).toBeVisible()
    await expect(office.getByRole('link', { name: '账号', exact: true })).toBeHidden()
    await (await newCaption(office)).fill(HALF)

    // A session lives in the station's memory alone, so that a power cut ends it.
    await station.cutPower()
    await expect(office.getByRole('heading', { name: '登录已结束' })).toBeVisible()
    await expect(office.getByRole('textbox', { name: '字幕内容' })).toBeHidden()
    await signIn(office, qian)
    await expect(office.getByRole('textbox', { name: '字幕内容' })).toHaveValue(HALF)

    await station.cutPower()
    await expect(office.getByRole('heading', { name: '登录已结束' })).toBeVisible()
    await signInFirst(office, sun.name, temporary.sun, sun.password)
    await expect(await newCaption(office)).toHaveValue('')
    expect(await office.content()).not.toContain(HALF)
    await office.getByRole('button', { name: '退出登录' }).click()

    await signIn(office, qian)
    await expect(office.getByText('您上次有内容没有保存，给您留着')).toBeVisible()
    await office.getByRole('button', { name: '接着写' }).click()
    await expect(office.getByRole('textbox', { name: '字幕内容' })).toHaveValue(HALF)
  })

  test('away from the kiosk the first account cannot be made, and the page says where it can', async ({
    station,
    browser,
  }) => {
    const office = await atTheGate(browser, station)
    await expect(office.getByRole('heading', { name: '点台还没有管理员' })).toBeVisible()
    await expect(office.getByText('触摸左上角的“点台”标志')).toBeVisible()
  })
})

test('a wrong password and a name that nobody has are refused in the same words, and soon with a wait', async ({
  station,
  browser,
}) => {
  const office = await atTheGate(browser, station)
  const refusal = office.getByRole('alert')
  await signIn(office, { name: station.demo.name, password: 'not-the-password' })
  await expect(refusal).toHaveText('姓名和密码对不上，请检查后再试。')
  await signIn(office, { name: '没有这个人', password: 'not-the-password' })
  await expect(refusal).toHaveText('姓名和密码对不上，请检查后再试。')
  for (let turn = 0; turn < 5; turn++) {
    await expect(refusal).not.toContainText('秒')
    await signIn(office, { name: station.demo.name, password: 'not-the-password' })
    await expect(office.getByRole('textbox', { name: '密码', exact: true })).toHaveValue('')
    if (await refusal.filter({ hasText: /请等 \d+ 秒再试/ }).isVisible()) return
  }
  throw new Error('six wrong passwords cost no wait')
})

test('the keyboard alone signs in, finds the page and signs out', async ({ station, browser }) => {
  const office = await atTheGate(browser, station)
  await expect(office.getByRole('textbox', { name: '姓名' })).toBeFocused()
  await office.keyboard.type(station.demo.name)
  await office.keyboard.press('Tab')
  await office.keyboard.type(station.demo.password)
  await office.keyboard.press('Enter')
  await expect(desk(office)).toBeVisible()
  await office.keyboard.press('Tab')
  await expect(office.getByRole('button', { name: '跳到正文' })).toBeFocused()
  await office.keyboard.press('Enter')
  await expect(office.getByRole('main')).toBeFocused()
  await office.getByRole('button', { name: '退出登录' }).focus()
  await office.keyboard.press('Enter')
  await expect(office.getByRole('heading', { name: '登录点台后台' })).toBeVisible()
})

test('a password that nobody wants to give again changes nothing and is no failure', async ({
  station,
  browser,
}) => {
  const office = await atTheGate(browser, station)
  await signIn(office, station.demo)
  await turnTo(office, '账号')
  await office.getByRole('button', { name: '新账号' }).click()
  await office.getByRole('textbox', { name: '姓名' }).fill('钱编辑')
  const make = office.getByRole('button', { name: '建好账号' })
  await make.click()
  const confirm = office.getByRole('alertdialog', { name: '请再确认一次身份' })
  await expect(confirm.getByRole('textbox')).toBeFocused()
  await office.keyboard.press('Escape')
  await expect(confirm).toBeHidden()
  await expect(make).toBeFocused()
  await expect(office.getByRole('alert')).toBeHidden()

  // A session that ends meanwhile shuts the gate before the question, which waits behind it.
  await make.click()
  await expect(confirm).toBeVisible()
  const { demo } = station
  await office.context().clearCookies()
  await confirm.getByRole('textbox').fill(demo.password)
  await office.keyboard.press('Enter')
  await expect(office.getByRole('heading', { name: '登录已结束' })).toBeVisible()
  await expect(confirm).toBeHidden()
  await signIn(office, demo)
  await expect(confirm).toBeVisible()
  await confirm.getByRole('textbox').fill(demo.password)
  await office.keyboard.press('Enter')
  await expect(office.getByRole('heading', { name: '请把登录办法告诉钱编辑' })).toBeVisible()
})

test('a page that asks for another role says which one and who gives it', async ({
  kiosk,
  station,
  browser,
}) => {
  await enterConsole(kiosk, station.demo)
  const temporary = await makeAccount(kiosk, '钱编辑', { pin: station.demo.pin })
  const office = await atTheGate(browser, station)
  await office.goto(`${station.address}/console/accounts`)
  await signIn(office, { name: '钱编辑', password: temporary })
  await choosePassword(office, 'banqianhui-650')
  await office.getByRole('button', { name: '设好，进入后台' }).click()
  await expect(office.getByText('这一页需要“管理”角色')).toBeVisible()
  await expect(office.getByText('请管理员在“账号”页给您加上')).toBeVisible()
})

test('the end of a session is said a minute before, and a move keeps it open', async ({
  station,
  browser,
}) => {
  const office = await atTheGate(browser, station)
  await signIn(office, station.demo)
  await expect(desk(office)).toBeVisible()
  await office.route('**/rpc/staff/session*', async route => {
    const answer = await route.fetch()
    const body = await answer.json()
    body.json.endsIn.idle = 45
    await route.fulfill({ response: answer, json: body })
  })
  await office.reload()
  const notice = office.getByRole('status').filter({ hasText: '秒自动退出，动一下就继续。' })
  await expect(notice).toBeVisible()
  await office.mouse.move(300, 300)
  await office.mouse.move(320, 320)
  await expect(notice).toBeHidden()
})

test('a console that nobody touches gives the board back and keeps what was typed', async ({
  page,
  station,
}) => {
  await page.clock.install()
  await page.goto(station.screenAddress)
  await enterConsole(page, station.demo)
  await (await newCaption(page)).fill(HALF)
  await page.clock.runFor(110_000)
  await expect(page.getByText('秒后回到大屏，碰一下就继续。').last()).toBeVisible()
  await page.clock.runFor(15_000)
  await expect(page.getByRole('button', { name: /^点活动/ })).toBeVisible()
  await enterConsole(page, station.demo)
  await page.getByRole('button', { name: '接着写' }).tap()
  await expect(page.getByRole('textbox', { name: '字幕内容' })).toHaveValue(HALF)
})

test('whoever comes to the gate while a session is still being ended finds the list of staff', async ({
  kiosk,
  station,
}) => {
  await enterConsole(kiosk, station.demo)
  const ended = Promise.withResolvers<void>()
  await kiosk.route('**/rpc/staff/signOut*', async route => {
    await ended.promise
    await route.continue()
  })
  await kiosk.getByRole('button', { name: '回到大屏' }).tap()
  await kiosk.getByRole('button', { name: '工作人员入口' }).tap()
  const list = kiosk.getByRole('list', { name: '工作人员' })
  await expect(list).toBeVisible()
  ended.resolve()
  await kiosk.waitForResponse('**/rpc/staff/signOut*')
  await expect(list).toBeVisible()
})
