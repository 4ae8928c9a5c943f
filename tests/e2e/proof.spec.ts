/** Story: a caption's passes are counted on the kiosk, only while they are in sight, and read in the office. */
import type { Page } from '@playwright/test'
import { alertWords } from '../support/builders.ts'
import { visitor } from '../support/visitor.ts'
import { expect, test } from './kiosk.ts'
import { atTheDesk, captionWords } from './office.ts'

/** The page hands in what it has counted when it is hidden. */
const handIn = async (kiosk: Page) => {
  const hide = (hidden: boolean) =>
    kiosk.evaluate(isHidden => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  await Promise.all([kiosk.waitForResponse(/proof\/passes/, { timeout: 3000 }).catch(() => null), hide(true)])
  await hide(false)
}

test('passes are counted while they are in sight, and the office reads them by day and place', async ({
  kiosk,
  station,
  browser,
}) => {
  const staff = visitor(station.address)
  await staff.ask.staff.signIn({ name: station.demo.name, password: station.demo.password })
  const { updatedAt: _, ...site } = await staff.ask.site.get()
  await staff.ask.site.update({ ...site, captionSpeed: 12 })
  for (const caption of await staff.ask.captions.list())
    if (caption.state === 'live') await staff.ask.captions.withdraw(caption)
  const { id } = await staff.ask.captions.create({
    ...captionWords('下井先查灯'),
    step: 'publish',
    reason: '',
  })
  const counted = async () =>
    (await staff.ask.proof.today()).find(({ caption }) => caption === id)?.passes ?? 0
  await expect
    .poll(
      async () => {
        await handIn(kiosk)
        return counted()
      },
      { intervals: [3000], timeout: 30_000 },
    )
    .toBeGreaterThan(2)

  // What runs under an alert, and in a preview of the console, is nobody's pass.
  await staff.ask.alerts.raise({ ...alertWords({ headline: '井下透水' }), id: 'proof-1', reason: '演练' })
  await expect(kiosk.locator('dialog[open]')).toBeVisible()
  await handIn(kiosk)
  const before = await counted()
  const office = await atTheDesk(browser, station, station.demo)
  await office.goto(`${station.address}/console/captions/${id}`)
  await expect(office.locator('[data-caption]').first()).toBeVisible()
  const said = `今天在一食堂播出 ${before} 次`
  await expect(office.getByText(said)).toBeVisible()
  await kiosk.waitForTimeout(3000)
  await handIn(kiosk)
  expect(await counted()).toBe(before)

  await office.goto(`${station.address}/console/captions`)
  await expect(office.getByRole('row').filter({ hasText: '下井先查灯' }).getByText(said)).toBeVisible()
  await office.getByRole('navigation').getByRole('link', { name: '播出证明', exact: true }).click()
  const row = office.getByRole('row').filter({ hasText: '下井先查灯' })
  await expect(row).toContainText(`${before} 次`)
  await expect(row).toContainText('一食堂')
  const download = office.waitForEvent('download')
  await office.getByRole('button', { name: 'CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^点台-播出证明-.*\.csv$/)
})
