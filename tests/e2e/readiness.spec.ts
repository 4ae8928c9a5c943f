/** Story: the kiosk tests itself, the morning's certificate is there, a show that is gone is named, and paper has it all. */
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { seriousFindings } from './axe.ts'
import { expect, test } from './kiosk.ts'
import { atTheDesk } from './office.ts'

/** The video of any show that was brought in by hand. */
const aVideo = (dataDir: string) => {
  const library = path.join(dataDir, 'library')
  const films = readdirSync(library)
    .filter(id => /^[0-9a-f]{32}$/.test(id))
    .flatMap(id => readdirSync(path.join(library, id)).map(name => path.join(library, id, name)))
    .filter(name => /\.(mp4|webm)$/.test(name))
  const [film] = films
  if (!film) throw new Error('the demo has no film')
  return film
}

test('what the kiosk found out stands in the certificate, and a show that is gone is named with its reason', async ({
  kiosk,
  browser,
  station,
}) => {
  await kiosk.getByRole('button', { name: /^看公告/ }).tap()
  const office = await atTheDesk(browser, station, station.demo)
  await office.getByRole('navigation').getByRole('link', { name: '早检', exact: true }).click()
  await expect(office.getByRole('heading', { name: '早检', level: 1 })).toBeVisible()
  const check = office.getByRole('button', { name: '现在检查' })
  await check.click()
  await expect(office.getByText('检查好了')).toBeVisible()
  const parts = office.getByRole('listitem')
  const part = (name: string) => parts.filter({ has: office.getByRole('heading', { name, exact: true }) })
  await expect(part('触摸')).toContainText('接着触摸屏')
  await expect(part('声音')).toContainText('试音放出来了')
  await expect(part('时钟')).toContainText('没有量')
  await expect(part('节目')).toContainText('正常')

  rmSync(aVideo(station.dataDir))
  await check.click()
  await expect(office.getByRole('heading', { name: /^没有全部就绪/ })).toBeVisible()
  await expect(part('节目')).toContainText('1 个人工加入的节目读不出来')
  await expect(part('节目')).toContainText(/《.+》/)
  const today = office.getByRole('button', { name: /没有全部就绪$/ })
  await expect(today).toHaveAttribute('aria-pressed', 'true')
  expect(await seriousFindings(office)).toEqual([])

  await office.emulateMedia({ media: 'print' })
  await expect(check).toBeHidden()
  await expect(today).toBeHidden()
  await expect(office.getByRole('heading', { name: /^没有全部就绪/ })).toBeVisible()
  await expect(part('节目')).toContainText('请重新加入')
})
