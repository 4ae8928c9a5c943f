/** Story: the office says where the library is, syncs, and the kiosk plays a show that came with it. */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { seriousFindings } from './axe.ts'
import { expect, test } from './kiosk.ts'
import { atTheDesk } from './office.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
const DEMO = path.join(ROOT, 'resources', 'demo', 'shows')
const FILM = 'kuangshan-de-deng'
const TITLE = '从片源来的灯'

const library = (...args: string[]) => {
  const program = path.join(ROOT, 'electron', 'station', 'library.ts')
  const { stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: ROOT })
  return stderr
}

/** A library of one show that no station has: the demo's film with an empty box at its end. */
const publish = (folder: string) => {
  const [films, keys, out] = ['films', 'keys', 'out'].map(name => path.join(folder, name))
  if (!films || !keys || !out) throw new Error('no folders')
  mkdirSync(films)
  for (const ending of ['mp4', 'jpg', 'zh-CN.vtt'])
    cpSync(path.join(DEMO, `${FILM}.${ending}`), path.join(films, `${FILM}.${ending}`))
  appendFileSync(path.join(films, `${FILM}.mp4`), Buffer.from([0, 0, 0, 8, ...Buffer.from('free')]))
  writeFileSync(path.join(films, `${FILM}.json`), JSON.stringify({ title: TITLE, genre: 'solo' }))
  library('keygen', keys)
  const said = library('build', films, '--out', out, '--keys', keys)
  if (!existsSync(path.join(out, 'manifest.json'))) throw new Error(`no library was built: ${said}`)
  return { out, publicKey: readFileSync(path.join(keys, 'root.pub'), 'utf8') }
}

/** As plain as web servers come: no Range, no dates, no listings. */
const serve = async (folder: string) => {
  const server = createServer((request, response) => {
    const file = path.join(folder, path.normalize(decodeURI(request.url ?? '/')))
    if (existsSync(file)) createReadStream(file).pipe(response)
    else response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

const confirm = async (page: Page, password: string) => {
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('textbox').fill(password)
  await dialog.getByRole('button', { name: '确认' }).click()
}

test('a source and a key are set, a sync is begun, and the kiosk plays what came', async ({
  kiosk,
  browser,
  station,
}) => {
  test.slow()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'diantai-library-'))
  const { out, publicKey } = publish(folder)
  const server = await serve(out)
  try {
    const office = await atTheDesk(browser, station, station.demo)
    await office.goto(`${station.address}/console/sync`)
    await expect(office.getByRole('heading', { name: '还没有设置片源' })).toBeVisible()
    await office.getByRole('button', { name: '添加片源' }).click()
    await office.getByRole('textbox', { name: '片源 1 的地址' }).fill('服务器上')
    await office.getByRole('button', { name: '保存', exact: true }).click()
    await expect(office.getByText(/要以 http:\/\/ 或 https:\/\/ 开头/)).toBeVisible()
    await office.getByRole('textbox', { name: '片源 1 的地址' }).fill(server.address)
    await office.getByRole('button', { name: '保存', exact: true }).click()
    await expect(office.getByText('已保存')).toBeVisible()

    await office.getByRole('button', { name: '现在同步' }).click()
    await expect(office.getByText('还没有信任任何密钥。').first()).toBeVisible()
    await office.getByRole('textbox', { name: '贴入新的密钥' }).fill(publicKey)
    await office.getByRole('button', { name: '信任这把密钥' }).click()
    await confirm(office, station.demo.password)
    await expect(office.getByText('已信任这把密钥')).toBeVisible()

    await office.getByRole('button', { name: '现在同步' }).click()
    await expect(office.getByRole('heading', { name: /^节目库是最新的/ })).toBeVisible()
    await expect(office.getByText('节目 1/1 个在本机')).toBeVisible()
    expect(await seriousFindings(office)).toEqual([])

    await kiosk.getByRole('button', { name: /^看节目/ }).tap()
    const poster = kiosk.getByRole('button', { name: new RegExp(TITLE) })
    await expect(poster.locator('img')).toHaveJSProperty('complete', true)
    await poster.tap()
    const seconds = () =>
      kiosk.locator('video').evaluate(element => (element as HTMLVideoElement).currentTime)
    await expect.poll(seconds).toBeGreaterThan(3)
    await expect(kiosk.locator('p[lang]')).not.toBeEmpty()
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
