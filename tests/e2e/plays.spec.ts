/** Story: a show that somebody left on the kiosk is in the office's play log, by day and by month, and on paper. */
import { visitor } from '../support/visitor.ts'
import { seriousFindings } from './axe.ts'
import { expect, test } from './kiosk.ts'
import { atTheDesk } from './office.ts'

test('a play is found by day, month and screen, sorted, taken along and printed', async ({
  kiosk,
  browser,
  station,
}) => {
  const [show] = await visitor(station.address).ask.shows.list()
  if (!show) throw new Error('the demo has no show')
  const office = await atTheDesk(browser, station, station.demo)
  await office.getByRole('navigation').getByRole('link', { name: '播放记录', exact: true }).click()
  await expect(office.getByText('这些天没有放过节目')).toBeVisible()

  await kiosk.goto(`${station.address}/shows/${show.id}`)
  const seconds = () => kiosk.locator('video').evaluate(element => (element as HTMLVideoElement).currentTime)
  await expect.poll(seconds).toBeGreaterThan(1)
  await kiosk.goto(station.address)
  const row = office.getByRole('row').filter({ hasText: show.title })
  await expect(row).toContainText('1 次')
  await expect(row).toContainText('一食堂')
  await expect(office.getByText('共播放 1 次')).toBeVisible()

  await office.getByText('按月', { exact: true }).click()
  await expect(office.getByRole('heading', { name: /^\d{4}年\d+月$/ })).toBeVisible()
  await office.getByRole('button', { name: '节目', exact: true }).click()
  await expect(office.getByRole('columnheader', { name: '节目', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect(office).toHaveURL(/by=month.*sort=title/)
  expect(await seriousFindings(office)).toEqual([])
  const download = office.waitForEvent('download')
  await office.getByRole('button', { name: 'XLSX' }).click()
  expect((await download).suggestedFilename()).toMatch(/^点台-播放记录-.*\.xlsx$/)

  await office.emulateMedia({ media: 'print' })
  await expect(office.getByRole('button', { name: '今天' })).toBeHidden()
  await expect(row).toBeVisible()
})
