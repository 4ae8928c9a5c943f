/** The page and its station: reconnecting, and staying out of reach for what is not the screen. */
import { visitor } from '../support/visitor.ts'
import { expect, test } from './kiosk.ts'
import { captionWords } from './office.ts'

test('the page comes back by itself after the station was killed and started again', async ({
  kiosk,
  station,
}) => {
  await station.cutPower()
  const staff = visitor(station.address)
  await staff.ask.staff.signIn({ name: station.demo.name, password: station.demo.password })
  await staff.ask.captions.create({ ...captionWords('来电了，各岗位照常'), step: 'publish' })
  await expect(kiosk.locator('li', { hasText: '来电了，各岗位照常' })).toHaveCount(1, { timeout: 15_000 })
  await expect(kiosk.getByText('连接中断')).toBeHidden()
  await expect(kiosk.getByRole('button', { name: /^看节目/ })).toContainText('3 个')
  await kiosk.getByRole('button', { name: /^看公告/ }).tap()
  await expect(kiosk.getByRole('heading', { name: '公告', exact: true })).toBeVisible()
})

test('a language that somebody chose before the site had answered stays', async ({ page, station }) => {
  const answer = Promise.withResolvers<void>()
  await page.route('**/rpc/site/get*', async route => {
    await answer.promise
    await route.continue().catch(() => undefined)
  })
  await page.goto(station.address)
  const answered = page.waitForResponse('**/rpc/site/get*')
  await page.getByRole('button', { name: 'English' }).tap()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  answer.resolve()
  await answered
  // The place is told by the site alone.
  await expect(page.locator('header')).toContainText('一食堂')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a browser without a ticket may look but not order', async ({ page, station }) => {
  await page.goto(`${station.address}/order`)
  const answer = await page.evaluate(async () => {
    const response = await fetch('/api/orders', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'x', round: 'demo-round-14', picks: [], identification: '12345' }),
    })
    return response.status
  })
  expect(answer).toBe(403)
})

test('an inline script and a remote picture are refused by the policy', async ({ page, station }) => {
  await page.goto(station.address)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.head.append(script)
    return 'inlineRan' in window
  })
  expect(ran).toBe(false)
  const blocked = page.evaluate(
    () =>
      new Promise(resolve => {
        document.addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective), {
          once: true,
        })
        const image = new Image()
        image.src = 'http://127.0.0.1:9/x.png'
      }),
  )
  expect(await blocked).toBe('img-src')
})
