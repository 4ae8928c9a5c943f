import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DemoAccount } from '../../electron/contract/host.ts'
import { activityDraft, captionDraft, hoursFromNow, roundDraft } from '../support/builders.ts'
import { stationWithMenu } from '../support/menu.ts'
import { ADMINISTRATOR, demoContent, startStation, temporaryFolder } from '../support/station.ts'
import { codeOf } from '../support/visitor.ts'
import { aDisk, makeReadOnly } from './storage/storage.support.ts'

test('the demo leaves a folder that staff have used alone', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const before = await startStation({ dataDir })
  const staff = await before.staffMember()
  await staff.ask.captions.create(captionDraft({ text: '我们自己的字幕' }))
  await before.close()
  const after = await startStation({ dataDir, demoDir: demoContent })
  expect((await after.anybody.ask.captions.live()).map(({ text }) => text)).toEqual(['我们自己的字幕'])
  expect(after.demo).toBeNull()
})

test('without the demo its made-up account holds no longer', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const demo = await startStation({ dataDir, demoDir: demoContent })
  await demo.close()
  const after = await startStation({ dataDir })
  expect((await after.anybody.ask.staff.session()).firstStart).toBe(true)
  expect(await codeOf(after.anybody.ask.staff.signIn(made(demo.demo)))).toBe('WRONG_CREDENTIALS')
})

const made = (demo: DemoAccount | null): DemoAccount => {
  if (!demo) throw new Error('the demo made up no account')
  return demo
}

test('what cannot be read as a request leaves no digit of it in the log', async () => {
  const { anybody, dataDir, close } = await startStation()
  for (const body of ['{"pin": abc924613}', '"pin=924613"', '{"identification": card924613']) {
    await anybody.open('/rpc/staff/signIn', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
  }
  await close()
  const logs = await readdir(join(dataDir, 'logs'))
  const texts = await Promise.all(logs.map(name => readFile(join(dataDir, 'logs', name), 'utf8')))
  expect(texts.join('')).not.toContain('924613')
})

test('a page that asks by itself does not keep a staff session open', async () => {
  let minutes = 0
  const { staffMember } = await startStation({ monotonic: () => minutes * 60_000 })
  const staff = await staffMember()
  for (minutes = 5; minutes <= 20; minutes += 5) await staff.ask.captions.live()
  expect((await staff.ask.staff.session()).account).toBeNull()
})

test('staff who work stay signed in', async () => {
  let minutes = 0
  const { staffMember } = await startStation({ monotonic: () => minutes * 60_000 })
  const staff = await staffMember()
  for (minutes = 10; minutes <= 40; minutes += 10) await staff.ask.captions.create(captionDraft())
  expect((await staff.ask.staff.session()).account).not.toBeNull()
})

test('of two people who make the first account at once, one does', async () => {
  const { screen } = await startStation()
  const both = await Promise.allSettled([
    screen.ask.staff.makeAdministrator({ ...ADMINISTRATOR, office: '' }),
    screen.ask.staff.makeAdministrator({ ...ADMINISTRATOR, name: '钱管理', office: '' }),
  ])
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
})

test('a proof in letters that no secret has is no proof', async () => {
  const { anybody } = await startStation({ screenSecret: 'c'.repeat(64) })
  const answer = await anybody.open('/api/staff/session', { headers: { 'x-diantai-screen': 'é'.repeat(64) } })
  expect(await answer.json()).toMatchObject({ screen: false })
})

test('an order after closing time does not count, even before the closing is saved', async () => {
  const menu = await stationWithMenu()
  const dataDir = join(await temporaryFolder(), 'data')
  let now = new Date()
  const station = await startStation({ dataDir, demoDir: demoContent, clock: { now: () => now } })
  now = new Date(hoursFromNow(24 * 30))
  const place = station.screen.ask.orders.place({
    id: 'late',
    round: 'demo-round-14',
    picks: menu.picks,
    identification: '0011127706',
  })
  expect(await codeOf(place)).toBe('ROUND_CLOSED')
})

test('an activity needs a category, venues and slots that exist', async () => {
  const { staffMember } = await startStation()
  const staff = await staffMember()
  const [category, venue, slot] = ['qipai', 'shitang', 'zhoumo']
  const draft = {
    category,
    title: { zh: '象棋', en: '' },
    pitch: { zh: '来下棋', en: '' },
    picture: null,
    minutes: 60,
    threshold: 8,
    venues: [venue],
    slots: [slot],
  }
  await expect(staff.ask.activities.create(draft)).resolves.toMatchObject({ revision: 1 })
  expect(await codeOf(staff.ask.activities.create({ ...draft, venues: ['nope'] }))).toBe('UNKNOWN_PLACE')
})

test('nobody else on the machine may read the data folder', async () => {
  const { dataDir } = await startStation()
  expect((await stat(dataDir)).mode & 0o077).toBe(0)
})

test('a start that failed leaves nothing open, and the next one works', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const first = await startStation({ dataDir, demoDir: demoContent })
  const taken = Number(new URL(first.address).port)
  const otherDir = join(await temporaryFolder(), 'data')
  await expect(startStation({ dataDir: otherDir, port: taken })).rejects.toThrow(/EADDRINUSE/)
  const again = await startStation({ dataDir: otherDir })
  expect((await again.anybody.ask.health.ordering()).state).toBe('ready')
})

test('on a read-only disk notices, captions and shows run, and ordering says that it is closed', async ctx => {
  const dataDir = join(aDisk(ctx, 64), 'data')
  const before = await startStation({ dataDir, demoDir: demoContent })
  await before.close()
  makeReadOnly(join(dataDir, '..'))
  const { anybody, screen } = await startStation({ dataDir, demoDir: demoContent })
  expect(await anybody.ask.captions.live()).not.toHaveLength(0)
  expect(await anybody.ask.notices.live()).not.toHaveLength(0)
  expect(await anybody.ask.shows.list()).toHaveLength(3)
  expect((await anybody.ask.health.ordering()).state).toBe('read-only')
  const menu = await anybody.ask.rounds.menu()
  const [dish] = menu?.dishes ?? []
  const pick = { dish: dish?.id ?? '', venue: dish?.venues[0] ?? '', slot: dish?.slots[0] ?? '' }
  const order = { id: 'read-only', round: menu?.id ?? '', picks: [pick], identification: '0011127706' }
  expect(await codeOf(screen.ask.orders.place(order))).toBe('ORDERING_CLOSED')
})

test('with a damaged ledger staff go on, and what they did is in the log once it is whole again', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const before = await startStation({ dataDir })
  const writer = await before.staffMember()
  const { id } = await writer.ask.activities.create(activityDraft())
  await writer.ask.rounds.create(roundDraft({ activities: [id] }))
  await before.close()
  const file = join(dataDir, 'ledger.sqlite')
  const good = await readFile(file)
  await writeFile(file, good.subarray(0, 8_192))
  const damaged = await startStation({ dataDir })
  const staff = damaged.anybody
  await staff.ask.staff.signIn({ name: ADMINISTRATOR.name, password: ADMINISTRATOR.password })
  await staff.ask.captions.create({ ...captionDraft({ text: '账本坏了也能发' }), step: 'publish' })
  expect((await staff.ask.captions.live()).map(({ text }) => text)).toEqual(['账本坏了也能发'])
  expect(await codeOf(staff.ask.audit.list({}))).toBe('AUDIT_UNREADABLE')
  expect(await staff.ask.rounds.list()).toMatchObject([{ number: 1, seal: null }])
  expect((await staff.ask.health.problems()).map(({ code }) => code)).toContain('audit-aside')
  await damaged.close()
  await writeFile(file, good)
  const whole = await startStation({ dataDir })
  await whole.anybody.ask.staff.signIn({ name: ADMINISTRATOR.name, password: ADMINISTRATOR.password })
  const { entries, waiting } = await whole.anybody.ask.audit.list({ room: 'captions' })
  expect([waiting, entries.map(({ act, name, takenAt }) => [act, name, takenAt !== null])]).toEqual([
    0,
    [['publish', '账本坏了也能发', true]],
  ])
  expect((await whole.anybody.ask.audit.verify()).brokenAt).toBeNull()
})
