/** Story: an alert takes over whatever is on the screen, through a power cut too, and gives it back. */
import type { Page } from '@playwright/test'
import { alertWords } from '../support/builders.ts'
import { visitor } from '../support/visitor.ts'
import { swipe } from './cardReader.ts'
import { enterConsole, expect, type RunningStation, test, turnTo } from './kiosk.ts'
import { atTheDesk } from './office.ts'

/** Somebody in the office; after a power cut they sign in anew. */
const office = async ({ address, demo }: RunningStation) => {
  const staff = visitor(address)
  await staff.ask.staff.signIn({ name: demo.name, password: demo.password })
  return {
    raise: (id: string, some: Parameters<typeof alertWords>[0] = {}) =>
      staff.ask.alerts.raise({ ...alertWords(some), id, reason: '调度电话通知' }),
    lift: (id: string) => staff.ask.alerts.lift({ id, reason: '险情已排除' }),
    setIdle: async () => {
      const { updatedAt: _, ...site } = await staff.ask.site.get()
      await staff.ask.site.update({ ...site, idle: { ...site.idle, seconds: 20, countdownSeconds: 5 } })
    },
  }
}

const alert = (page: Page) => page.getByRole('dialog', { name: '紧急插播' })

const video = (page: Page) =>
  page.locator('video').evaluate(element => {
    const { currentTime, paused } = element as HTMLVideoElement
    return { seconds: currentTime, paused }
  })

test('over a show, through a power cut of station and browser, and the show goes on where it was', async ({
  kiosk,
  station,
  browser,
}) => {
  await kiosk.getByRole('button', { name: /^看节目/ }).tap()
  await kiosk.getByRole('button', { name: /下井三件宝/ }).tap()
  await expect.poll(async () => (await video(kiosk)).seconds).toBeGreaterThan(3)

  await (await office(station)).raise('flood')
  await expect(alert(kiosk)).toContainText('井下透水')
  await expect(alert(kiosk)).toContainText('沿避水路线撤到地面')
  const stopped = await video(kiosk)
  expect(stopped.paused).toBe(true)
  const kept = async () => (await visitor(station.address).ask.alerts.live()).interrupted
  await expect.poll(kept).toMatchObject({ seconds: stopped.seconds })

  await kiosk.context().close()
  await station.cutPower()
  const again = await (await browser.newContext({ hasTouch: true })).newPage()
  await again.goto(station.screenAddress)
  await expect(alert(again)).toContainText('井下透水')

  await (await office(station)).lift('flood')
  await expect(alert(again)).toBeHidden()
  await expect(again.getByText('已解除')).toBeVisible()
  await expect(again).toHaveURL(new RegExp(`from=${stopped.seconds}$`))
  await expect.poll(async () => (await video(again)).paused).toBe(false)
  expect((await video(again)).seconds).toBeGreaterThanOrEqual(stopped.seconds)
  await expect.poll(kept).toBeNull()
  await again.context().close()
})

test('a stopped show that the station cannot forget comes back once, not for ever', async ({
  kiosk,
  station,
}) => {
  const [show] = await visitor(station.address).ask.shows.list()
  await kiosk.route('**/rpc/alerts/interrupt*', route => route.fulfill({ status: 500, body: '{}' }))
  await kiosk.evaluate(
    interrupted =>
      fetch('/api/alerts/interrupted', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ interrupted }),
      }),
    { show: show?.id ?? '', seconds: 2 },
  )
  await expect(kiosk).toHaveURL(/shows/)
  await kiosk.getByRole('button', { name: '返回' }).tap()
  await kiosk.getByRole('button', { name: '返回' }).tap()
  await expect(kiosk.getByRole('button', { name: /^点活动/ })).toBeVisible()
  await expect(kiosk.getByRole('button', { name: /^看节目/ })).toBeVisible()
  await expect(kiosk).toHaveURL(`${station.address}/`)
})

test('a show that stopped long before an alert is over does not start after it', async ({
  kiosk,
  station,
}) => {
  const [show] = await visitor(station.address).ask.shows.list()
  const staff = await office(station)
  await staff.raise('flood')
  let isFresh = true
  await kiosk.route('**/rpc/plays/state*', async route => {
    const response = await route.fetch()
    const body = await response.json()
    if (isFresh) body.json.goOn = { show: show?.id, seconds: 2 }
    await route.fulfill({ response, json: body })
  })
  const answered = () => kiosk.waitForResponse('**/rpc/plays/state*')
  await Promise.all([answered(), kiosk.reload()])
  await expect(alert(kiosk)).toBeVisible()
  isFresh = false
  await Promise.all([answered(), staff.lift('flood')])
  await expect(alert(kiosk)).toBeHidden()
  await expect(kiosk.getByRole('button', { name: /^看节目/ })).toBeVisible()
  await expect(kiosk).toHaveURL(`${station.address}/`)
})

test('over an order, which is offered again afterwards and cleared when nobody comes back', async ({
  kiosk,
  station,
}) => {
  const staff = await office(station)
  await staff.setIdle()
  await kiosk.getByRole('button', { name: /点活动/ }).tap()
  await kiosk.getByRole('button', { name: /象棋擂台/ }).tap()
  await kiosk.getByRole('button', { name: /一食堂/ }).tap()
  await kiosk.getByRole('button', { name: /周末/ }).tap()
  const tray = kiosk.getByRole('button', { name: /^下单/ })
  await expect(tray).toBeVisible()

  await staff.raise('flood')
  await expect(alert(kiosk)).toBeVisible()
  await kiosk.keyboard.press('Escape')
  await kiosk.keyboard.press('Escape')
  await expect(alert(kiosk)).toBeVisible()
  await staff.lift('flood')
  const offer = kiosk.getByRole('alertdialog', { name: '插播结束了。您刚才的点单还在。' })
  await offer.getByRole('button', { name: '接着来' }).tap()
  await expect(offer).toBeHidden()
  await expect(tray).toBeVisible()

  await staff.raise('fire', { kind: 'fire', headline: '食堂后厨着火' })
  await expect(alert(kiosk)).toContainText('食堂后厨着火')
  await staff.lift('fire')
  await expect(offer).toBeVisible()
  await expect(offer).toBeHidden({ timeout: 40_000 })
  await expect(kiosk).toHaveURL(`${station.address}/`)
})

test('whoever swipes while an order is offered again orders nothing; a thanked order is not offered', async ({
  kiosk,
  station,
}) => {
  const staff = await office(station)
  await kiosk.getByRole('button', { name: /点活动/ }).tap()
  await kiosk.getByRole('button', { name: /象棋擂台/ }).tap()
  await kiosk.getByRole('button', { name: /一食堂/ }).tap()
  await kiosk.getByRole('button', { name: /周末/ }).tap()
  await kiosk.getByRole('button', { name: /^下单/ }).tap()
  await expect(kiosk.getByText('请刷卡')).toBeVisible()
  await staff.raise('flood')
  await expect(alert(kiosk)).toBeVisible()
  await staff.lift('flood')
  const offer = kiosk.getByRole('alertdialog', { name: '插播结束了。您刚才的点单还在。' })
  await expect(offer).toBeVisible()
  await swipe(kiosk, '0099887766')
  await offer.getByRole('button', { name: '接着来' }).tap()
  await expect(offer).toBeHidden()
  await expect(kiosk.getByText('请刷卡')).toBeVisible()

  await swipe(kiosk, '0011223344')
  await expect(kiosk.getByText('您的单号')).toBeVisible()
  await staff.raise('fire', { kind: 'fire', headline: '食堂后厨着火' })
  await expect(alert(kiosk)).toBeVisible()
  await staff.lift('fire')
  await expect(alert(kiosk)).toBeHidden()
  await expect(offer).toBeHidden()
  await expect(kiosk.getByText('您的单号')).toBeVisible()
})

test('a drill says so, and steps back for a real alert', async ({ kiosk, station }) => {
  const staff = await office(station)
  await staff.raise('drill', { drill: true, kind: 'evacuation', headline: '疏散演练' })
  await expect(alert(kiosk).getByText('这是演练，不是真的').first()).toBeVisible()
  await staff.raise('fire', { level: 'blue', kind: 'fire', headline: '食堂后厨着火' })
  await expect(alert(kiosk)).toContainText('食堂后厨着火')
  await expect(alert(kiosk)).not.toContainText('演练')
  await staff.lift('fire')
  await expect(alert(kiosk)).toContainText('疏散演练')
})

test('whoever has not signed in within the idle time does not keep an alert aside', async ({
  kiosk,
  station,
}) => {
  await kiosk.clock.install()
  await (await office(station)).raise('flood')
  await alert(kiosk).getByRole('button', { name: '工作人员入口' }).tap()
  await expect(alert(kiosk)).toBeHidden()
  await expect(kiosk).toHaveURL(/console/)
  for (const _ of [1, 2]) {
    await kiosk.clock.fastForward(25_000)
    await kiosk.touchscreen.tap(5, 5)
  }
  await expect(alert(kiosk)).toBeVisible()
  await expect(kiosk).toHaveURL(/console/)
})

test('raised in the office in steps that nobody takes by mistake, and lifted at the kiosk’s own console', async ({
  kiosk,
  station,
  browser,
}) => {
  await enterConsole(kiosk, station.demo)
  const office = await atTheDesk(browser, station, station.demo)
  await turnTo(office, '紧急插播')
  await office.getByRole('link', { name: /瓦斯超限/ }).click()
  await office.getByRole('button', { name: /核对好了/ }).click()
  await expect(office.getByText('请填写“在哪里”。')).toBeVisible()
  await office.getByRole('textbox', { name: '在哪里' }).fill('西翼回风巷')
  await office.getByRole('button', { name: /核对好了/ }).click()
  await office.getByRole('button', { name: '马上插播' }).click()
  await expect(office.getByRole('alertdialog')).toContainText('原因')
  await expect(alert(kiosk)).toBeHidden()
  await office.getByRole('button', { name: '监测系统报警' }).click()
  await office.getByRole('button', { name: '马上插播' }).click()

  await expect(alert(kiosk)).toContainText('瓦斯超限')
  await turnTo(office, '概览')
  await expect(office.getByRole('link', { name: /红色警报 · 瓦斯超限/ })).toBeVisible()

  await alert(kiosk).getByRole('button', { name: '工作人员入口' }).tap()
  await expect(alert(kiosk)).toBeHidden()
  await turnTo(kiosk, '紧急插播')
  await kiosk.getByRole('button', { name: '解除', exact: true }).tap()
  await kiosk.getByRole('button', { name: '险情已排除' }).tap()
  await kiosk.getByRole('alertdialog').getByRole('button', { name: '解除', exact: true }).tap()
  await expect(kiosk.getByText(/解除，原因：险情已排除/)).toBeVisible()
  await kiosk.getByRole('button', { name: '回到大屏' }).tap()
  await expect(kiosk.getByText('已解除')).toBeVisible()
  await office.context().close()
})
