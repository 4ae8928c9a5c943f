/** The report through the real station: its parts, who reads it, and what survives a restart. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { stationWithMenu } from '../../support/menu.ts'
import { ADMINISTRATOR, startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'
import { aDisk, makeReadOnly } from '../storage/storage.support.ts'

const DOCUMENTS = (dataDir: string) => join(dataDir, 'documents')

/** Starts a station on a folder in which the show of that name is torn, which the station reports. */
const withTornShow = async (name = 'a') => {
  const dataDir = join(await temporaryFolder(), 'data')
  const folder = join(dataDir, 'library', name.repeat(32))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'show.json'), '{')
  return { dataDir, folder }
}

/** The administrator whom an earlier run on the same folder made. */
const administratorOf = async ({ anybody }: Pick<Awaited<ReturnType<typeof startStation>>, 'anybody'>) => {
  await anybody.ask.staff.signIn(ADMINISTRATOR)
  return anybody
}

test('every account reads it, nobody else', async () => {
  const { member, anybody, screen } = await startStation()
  const editor = await member('孙编辑', 'editor')
  expect((await editor.ask.health.report()).station.version).toMatch(/^\d+\.\d+\.\d+/)
  expect(await codeOf(anybody.ask.health.report())).toBe('UNAUTHORIZED')
  expect(await codeOf(screen.ask.health.report())).toBe('UNAUTHORIZED')
})

test('a fresh station with its screen is well', async () => {
  const { staffMember, screen } = await startStation()
  await screen.ask.health.showing({ page: 'kiosk-page', screen: 'board' })
  const report = await (await staffMember()).ask.health.report()
  expect(report.findings.filter(({ code }) => !code.startsWith('disk') && code !== 'station-slow')).toEqual(
    [],
  )
  expect(report).toMatchObject({
    disk: { writable: true },
    orders: { state: 'ready', lastAt: null, today: 0, round: null },
    shows: { count: 0, lastAddedAt: null, unreadable: 0 },
    sync: null,
    screen: { state: 'connected', showing: 'board', pictures: false },
    troubles: [],
  })
  expect(report.disk.space?.total).toBeGreaterThan(0)
  expect(report.station.memory).toBeGreaterThan(10_000_000)
})

test('orders are counts and times, and never whose', async () => {
  const { order, staff } = await stationWithMenu()
  const { ask } = await staff()
  const before = await ask.health.report()
  await order('0011127706')
  const after = await ask.health.report()
  expect((after.orders.today ?? 0) - (before.orders.today ?? 0)).toBe(1)
  expect((after.orders.round?.orders ?? 0) - (before.orders.round?.orders ?? 0)).toBe(1)
  expect(Date.now() - Date.parse(after.orders.lastAt ?? '')).toBeLessThan(60_000)
  expect(JSON.stringify(after)).not.toContain('27706')
})

test('yesterday’s orders are not today’s', async () => {
  let now = new Date()
  const menu = await stationWithMenu({ clock: { now: () => now } })
  await menu.order('0011127706')
  const { ask } = await menu.staff()
  expect((await ask.health.report()).orders.today).toBeGreaterThan(0)
  now = new Date(now.getTime() + 86_400_000)
  expect((await ask.health.report()).orders.today).toBe(0)
})

test('open pages are counted: the screen’s own and others', async () => {
  const { screen, anybody, staffMember } = await startStation()
  const { ask } = await staffMember()
  const ended = new AbortController()
  const follow = async (page: typeof screen) => {
    const changes = await page.ask.live.changes(undefined, { signal: ended.signal })
    await changes.next()
  }
  await follow(screen)
  await follow(anybody)
  await follow(anybody)
  const pages = async () => (await ask.health.report()).station.pages
  expect(await pages()).toEqual({ screen: 1, others: 2 })
  ended.abort()
  await vi.waitFor(async () => expect(await pages()).toEqual({ screen: 0, others: 0 }))
})

test('what went wrong is still known after a restart, and is grouped by kind', async () => {
  const { dataDir } = await withTornShow()
  const first = await startStation({ dataDir })
  await first.administrator()
  await first.close()
  const second = await startStation({ dataDir })
  const { ask } = await administratorOf(second)
  const [trouble] = (await ask.health.report()).troubles
  expect(trouble).toMatchObject({ code: 'show-unreadable', count: 2 })
  expect(trouble?.about).toHaveLength(1)
  expect((await ask.health.report()).shows.unreadable).toBe(1)
})

test('a technician says that it is known: it is gone, also after a restart, and in the audit log', async () => {
  const { dataDir, folder } = await withTornShow()
  const first = await startStation({ dataDir })
  const editor = await first.member('孙编辑', 'editor')
  expect(await codeOf(editor.ask.health.dismiss({ code: 'show-unreadable' }))).toBe('ROLE_NEEDED')
  const technician = await first.member('钱技术', 'technician')
  await technician.ask.health.dismiss({ code: 'show-unreadable' })
  expect(await codeOf(technician.ask.health.dismiss({ code: 'show-unreadable' }))).toBe('NOT_FOUND')
  const { entries } = await (await first.administrator()).ask.audit.list({ room: 'health' })
  expect(entries.map(({ act, item, by }) => [act, item, by?.name])).toEqual([
    ['acknowledge', 'show-unreadable', '钱技术'],
  ])
  await rm(folder, { recursive: true })
  await first.close()
  const second = await startStation({ dataDir })
  expect((await (await administratorOf(second)).ask.health.report()).troubles).toEqual([])
})

test('a damaged memory of troubles is itself a trouble, and no reason not to start', async () => {
  const { dataDir } = await withTornShow()
  const first = await startStation({ dataDir })
  await first.administrator()
  await first.close()
  const file = join(DOCUMENTS(dataDir), 'health.json')
  await writeFile(file, (await readFile(file)).subarray(0, 30))
  await writeFile(join(DOCUMENTS(dataDir), 'health.previous.json'), '')
  const second = await startStation({ dataDir })
  const { troubles } = await (await administratorOf(second)).ask.health.report()
  expect(troubles.map(({ code }) => code)).toContain('document-unreadable')
})

test('a station that was killed says so at the next start', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  await mkdir(dataDir)
  await writeFile(join(dataDir, 'station.lock'), JSON.stringify({ pid: 2 ** 22, started: 'another boot' }))
  const { staffMember } = await startStation({ dataDir })
  const report = await (await staffMember()).ask.health.report()
  expect(report.troubles.map(({ code }) => code)).toEqual(['ended-badly'])
  expect(report.findings.map(({ code }) => code)).not.toContain('ended-badly')
})

test('a clock that jumps is told, and the round that it jumps over closes all the same', async () => {
  const scene = { ahead: 0 }
  const { staffMember } = await startStation({ clock: { now: () => new Date(Date.now() + scene.ahead) } })
  const { ask } = await staffMember()
  scene.ahead = 3 * 3_600_000
  await vi.waitFor(async () => {
    const { findings, clock } = await ask.health.report()
    expect(findings.map(({ code }) => code)).toContain('clock-jumped')
    expect(Math.abs((clock.jump?.seconds ?? 0) - 10_800)).toBeLessThan(5)
  })
})

test('on a read-only disk the report goes on, and says what to do first', async ctx => {
  const dataDir = join(aDisk(ctx, 64), 'data')
  const before = await startStation({ dataDir })
  await before.administrator()
  await before.close()
  makeReadOnly(join(dataDir, '..'))
  const station = await startStation({ dataDir })
  const { ask } = await administratorOf(station)
  await vi.waitFor(async () => {
    const { findings, disk } = await ask.health.report()
    expect(disk.writable).toBe(false)
    expect(findings.slice(0, 2)).toEqual([
      { code: 'ordering-read-only', level: 'alarm' },
      { code: 'disk-not-writable', level: 'alarm' },
    ])
  })
  const { troubles } = await ask.health.report()
  expect(troubles.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['log-not-kept', 'disk-not-writable']),
  )
  expect((await ask.health.logs()).size).toBeGreaterThan(100)
})

test('the report that a page asks for by itself does not keep the session open', async () => {
  let minutes = 0
  const { administrator } = await startStation({ monotonic: () => minutes * 60_000 })
  const { ask } = await administrator()
  for (minutes = 5; minutes <= 15; minutes += 5) await ask.health.report().catch(() => undefined)
  minutes = 16
  expect((await ask.staff.session()).account).toBeNull()
})
