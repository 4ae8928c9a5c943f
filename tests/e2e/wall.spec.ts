/** Story: one show is found among many, by filters and by the first letters of its pinyin. */
import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, keepPicture, test } from './kiosk.ts'

test.use({ viewport: { width: 1920, height: 1080 } })

const UNITS = ['通风队', '运输队', '救护队', '']

/** Puts copies of the demo's shows on the shelf, each under facts of its own; every fourth without a poster. */
const shelveMany = (dataDir: string, count: number) => {
  const library = path.join(dataDir, 'library')
  const [first = ''] = readdirSync(library).filter(name => /^[0-9a-f]{32}$/.test(name))
  const from = path.join(library, first)
  const record = JSON.parse(readFileSync(path.join(from, 'show.json'), 'utf8'))
  for (let index = 0; index < count; index++) {
    const to = path.join(library, createHash('sha256').update(`${index}`).digest('hex').slice(0, 32))
    mkdirSync(to)
    for (const name of readdirSync(from).filter(file => file !== 'show.json'))
      linkSync(path.join(from, name), path.join(to, name))
    const facts = { ...record.facts, title: `平安矿山第${index}回`, unit: UNITS[index % 4] }
    const poster = index % 4 === 0 ? null : record.poster
    writeFileSync(path.join(to, 'show.json'), JSON.stringify({ ...record, facts, poster }))
  }
}

/** Takes the shows of a unit off the shelf again. */
const takeOff = (dataDir: string, unit: string) => {
  const library = path.join(dataDir, 'library')
  for (const name of readdirSync(library).filter(one => /^[0-9a-f]{32}$/.test(one))) {
    const { facts } = JSON.parse(readFileSync(path.join(library, name, 'show.json'), 'utf8'))
    if (facts.unit === unit) rmSync(path.join(library, name), { recursive: true })
  }
}

test('sixty shows: pages are turned, filters lead to few, letters to one, and nothing found says what to do', async ({
  kiosk,
  station,
}) => {
  shelveMany(station.dataDir, 57)
  await expect(kiosk.getByRole('button', { name: /^看节目/ })).toContainText('60 个')
  await kiosk.getByRole('button', { name: /^看节目/ }).tap()
  const posters = kiosk.locator('main li')
  await expect(posters).toHaveCount(8)
  await expect(kiosk.getByText('1 / 8')).toBeVisible()
  await kiosk.getByRole('button', { name: '下一页' }).tap()
  await expect(kiosk.getByText('2 / 8')).toBeVisible()

  await kiosk.getByRole('button', { name: '筛选' }).tap()
  await kiosk.getByRole('button', { name: '单位', exact: true }).tap()
  await kiosk.getByRole('button', { name: /^救护队/ }).tap()
  await kiosk.getByRole('button', { name: '看这 14 个节目' }).tap()
  await expect(posters).toHaveCount(8)
  await expect(kiosk.getByText('1 / 2')).toBeVisible()
  await expect(kiosk.getByText('14 / 60 个节目')).toBeVisible()
  takeOff(station.dataDir, '救护队')
  await expect(kiosk.getByText('这一类的节目都撤下了')).toBeVisible()
  await keepPicture(kiosk, 'wall-none-of-these', 'wide')
  await kiosk.locator('main').getByRole('button', { name: '看全部' }).tap()
  await expect(posters).toHaveCount(8)

  await kiosk.getByRole('button', { name: '找节目' }).tap()
  for (const letter of 'xjsjb') await kiosk.getByRole('button', { name: letter, exact: true }).tap()
  await expect(posters).toHaveCount(1)
  await kiosk.getByRole('button', { name: 'q', exact: true }).tap()
  await expect(kiosk.getByText('没有找到“xjsjbq”')).toBeVisible()
  await kiosk.getByRole('button', { name: '退格' }).tap()
  await kiosk.getByRole('button', { name: /^下井三件宝/ }).tap()
  await expect(kiosk.getByRole('region', { name: '下井三件宝' })).toBeVisible()
  await kiosk.getByRole('button', { name: '返回' }).tap()
  // Back where one was.
  await expect(kiosk.getByRole('status', { name: '输入的拼音' })).toHaveText('xjsjb')
})
