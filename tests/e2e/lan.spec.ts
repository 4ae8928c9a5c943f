/** The console on an office PC, and a kiosk that does not notice what hostile PCs try on the LAN. */
import { createHash, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { connect } from 'node:tls'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { Lan } from '../../electron/contract/lan.ts'
import { startHostile } from '../support/hostile.ts'
import { visitor } from '../support/visitor.ts'
import { seriousFindings } from './axe.ts'
import { enterConsole, expect, keepPicture, type RunningStation, signIn, test, turnTo } from './kiosk.ts'

/** A port that nobody has now. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return address !== null && typeof address === 'object' ? address.port : Number.NaN
}

const inFours = (hex: string) => hex.match(/.{4}/g)?.join(' ') ?? ''

/** Opens the console at this machine's own interface, as a technician would. */
const openToLan = async ({ address, demo }: RunningStation) => {
  const staff = visitor(address)
  await staff.ask.staff.signIn(demo)
  const { interfaces } = await staff.ask.lan.get()
  const own = interfaces.find(({ loopback }) => loopback)?.name ?? ''
  const open = async (port: number): Promise<Lan> => {
    const { revision } = await staff.ask.lan.get()
    const lan = await staff.ask.lan.update({ on: true, interface: own, port, names: [], revision })
    return lan.state.kind === 'closed' && lan.state.why === 'port-taken' ? open(port + 1) : lan
  }
  const lan = await open(await freePort())
  expect(lan.state.kind).toBe('open')
  return { staff, lan, ca: await (await staff.open('/trust/diantai-ca.crt')).text() }
}

/** SHA-256 of the public key that the door shows to whoever trusts the authority, as Chromium names it. */
const trustedKey = (port: number, ca: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, ca }, () => {
      const { publicKey } = new X509Certificate(socket.getPeerCertificate().raw)
      socket.end()
      const spki = publicKey.export({ type: 'spki', format: 'der' })
      resolve(createHash('sha256').update(spki).digest('base64'))
    })
    socket.once('error', reject)
  })

test('a technician opens the console on the kiosk, an office PC trusts it and its editor works there', async ({
  kiosk,
  station,
  launchOptions,
}) => {
  await enterConsole(kiosk, station.demo)
  await turnTo(kiosk, '局域网后台')
  await expect(kiosk.getByText('现在只有本机能打开后台')).toBeVisible()
  const port = await freePort()
  await kiosk.getByText('让局域网里的电脑打开后台').tap()
  await kiosk.getByText('只在本机试用').tap()
  await kiosk.getByRole('textbox', { name: '端口' }).fill(String(port))
  await kiosk.getByRole('button', { name: '保存' }).tap()
  const address = `https://127.0.0.1:${port}/console`
  await expect(kiosk.getByText(address, { exact: true })).toBeVisible()
  const ca = await (await fetch(`${station.address}/trust/diantai-ca.crt`)).text()
  const fingerprint = new X509Certificate(ca).fingerprint256.replaceAll(':', '')
  await expect(kiosk.getByText('证书指纹（SHA-256）').locator('..')).toContainText(inFours(fingerprint))

  // Chromium takes no authority by command line, but a key whose chain was verified just before.
  const key = await trustedKey(port, ca)
  const args = [...(launchOptions.args ?? []), `--ignore-certificate-errors-spki-list=${key}`]
  const office = await chromium.launch({ ...launchOptions, args })
  try {
    await workInOffice(office, address, station)
  } finally {
    await office.close()
  }
  await expect(kiosk.getByText(address, { exact: true })).toBeVisible()
})

const workInOffice = async (office: Browser, address: string, station: RunningStation) => {
  const context = await office.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(new URL('/trust', address).href)
  await expect(page.getByRole('heading', { name: '核对指纹' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await keepPicture(page, 'trust', 'office')
  // The board is no page of an office PC.
  await page.goto(new URL('/', address).href)
  await expect(page).toHaveURL(address)
  await signIn(page, station.demo)
  await expect(page.getByRole('heading', { name: '概览' })).toBeVisible()
  await expect(page.getByRole('button', { name: '回到大屏' })).toHaveCount(0)
  await turnTo(page, '局域网后台')
  await expect(page.getByText('办公电脑可以打开后台')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await keepPicture(page, 'lan', 'office')
  const [cookie] = await context.cookies()
  expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict', path: '/' })
}

/** Runs in the page: gaps between frames, and how long the station takes to answer, over a while. */
const feel = (page: Page, ms: number) =>
  page.evaluate(async length => {
    const gaps: number[] = []
    const answers: number[] = []
    const end = performance.now() + length
    let last = performance.now()
    const frames = new Promise<void>(resolve => {
      const frame = (now: number) => {
        gaps.push(now - last)
        last = now
        if (now < end) requestAnimationFrame(frame)
        else resolve()
      }
      requestAnimationFrame(frame)
    })
    while (performance.now() < end) {
      const began = performance.now()
      const answer = await fetch('/api/health/ordering')
      if (!answer.ok) throw new Error(`the station answered ${answer.status}`)
      answers.push(performance.now() - began)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    await frames
    return { gaps, answers }
  }, ms)

interface Felt {
  gaps: number[]
  answers: number[]
}
const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Orders on the kiosk's own page, as the screen does; answers with its HTTP status. */
const order = (page: Page, identification: string) =>
  page.evaluate(async card => {
    const menu = await (await fetch('/api/rounds/menu')).json()
    const [dish] = menu.dishes
    const body = {
      id: `lan-${card}`,
      round: menu.id,
      picks: [{ dish: dish.id, venue: dish.venues[0], slot: dish.slots[0] }],
      identification: card,
    }
    const answer = await fetch('/api/orders', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return answer.status
  }, identification)

/** Quiet and attacked by turns, so that what else the machine does falls on both. */
const TURNS = 4
const TURN_MS = 3_000

test('the kiosk stays smooth and takes orders while hostile PCs try everything on the LAN', async ({
  kiosk,
  station,
}, testInfo) => {
  const { staff, lan, ca } = await openToLan(station)
  const before = await staff.ask.health.report()
  const hostile = await startHostile()
  const [quiet, attacked]: [Felt, Felt] = [
    { gaps: [], answers: [] },
    { gaps: [], answers: [] },
  ]
  const add = (to: Felt, felt: Felt) => {
    to.gaps.push(...felt.gaps)
    to.answers.push(...felt.answers)
  }
  let tries: Record<string, number> = {}
  try {
    for (let turn = 0; turn < TURNS; turn++) {
      add(quiet, await feel(kiosk, TURN_MS))
      hostile.attack(lan.port, ca)
      const [felt, ordered] = await Promise.all([feel(kiosk, TURN_MS), order(kiosk, `4470${turn}`)])
      add(attacked, felt)
      expect(ordered).toBe(201)
      tries = await hostile.rest()
    }
  } finally {
    await hostile.end()
  }
  const figures = [quiet, attacked].map(({ gaps, answers }) => ({
    frames: gaps.length,
    gap: middle(gaps),
    answers: answers.length,
    answer: middle(answers),
  }))
  const after = await staff.ask.health.report()
  const { delay } = after.station
  const grown = after.station.memory - before.station.memory
  testInfo.annotations.push({
    type: 'figures',
    description: JSON.stringify({ figures, tries, delay, grown }),
  })

  // The attack was one: far more was tried than a browser asks, and next to nothing of it was answered.
  expect(Object.values(tries).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(500)
  expect(attacked.gaps.length).toBeGreaterThan(quiet.gaps.length / 2)
  expect(middle(attacked.gaps)).toBeLessThan(2 * middle(quiet.gaps))
  expect(attacked.answers.length).toBeGreaterThan(quiet.answers.length / 3)
  // Two bodies of 100 MB at once from each of four PCs would be many times that, had they been read.
  expect(grown).toBeLessThan(300_000_000)
  await expect(kiosk.getByText('连接中断')).toBeHidden()
})
