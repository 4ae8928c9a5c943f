/** The certificate of a real station: made in the morning, by hand, and true. */
import { copyFile, mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { ScreenTest } from '../../../electron/contract/readiness.ts'
import { openStore } from '../../../electron/station/sync/store.ts'
import { ADMINISTRATOR, startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'
import { aFile } from '../manifest/support.ts'
import { shelve } from '../shows/support.ts'
import { aFilm, found, publish, serve } from '../sync/support.ts'

vi.setConfig({ testTimeout: 60_000 })

const aScreenTest = (some: Partial<ScreenTest> = {}): ScreenTest => ({
  ...{ touchPoints: 10, secondsSinceTouch: 60, tone: 'played', outputs: 1 },
  ...some,
})

/** Time that a test moves on by hand. */
const aTime = (start: string) => {
  const time = { now: new Date(start), monotonic: 0 }
  return {
    clock: { now: () => time.now },
    monotonic: () => time.monotonic,
    pass: (ms: number) => {
      time.now = new Date(time.now.getTime() + ms)
      time.monotonic += ms
    },
    /** Somebody sets the wall clock. */
    set: (ms: number) => {
      time.now = new Date(time.now.getTime() + ms)
    },
  }
}

const DAY = 86_400_000

test('each morning one is made, and it is there after a restart', async () => {
  const time = aTime('2026-07-21T05:20:00')
  const first = await startStation(time)
  const staff = await first.staffMember()
  await first.screen.ask.readiness.selfTest(aScreenTest())
  expect((await staff.ask.readiness.state()).newest).toBeNull()
  time.pass(10 * 60_000)
  const newest = await found(async () => (await staff.ask.readiness.state()).newest)
  expect(newest).toMatchObject({ day: '2026-07-21', byHand: false, verdict: 'attention', place: '食堂' })
  expect(newest.line['zh-CN']).toMatch(/^没有节目 · .* · 触摸、声音自检通过$/)
  time.pass(DAY)
  await staff.ask.staff.signIn(ADMINISTRATOR)
  await first.screen.ask.readiness.selfTest(aScreenTest())
  await found(async () => (await staff.ask.readiness.state()).days.length === 2)
  await first.close()
  const again = await startStation({ ...time, dataDir: first.dataDir })
  const logs = await readdir(join(first.dataDir, 'logs'))
  const log = await readFile(join(first.dataDir, 'logs', logs[0] ?? ''), 'utf8')
  expect(log).toContain(newest.line['zh-CN'])
  const technician = again.anybody
  await technician.ask.staff.signIn(ADMINISTRATOR)
  const { days, newest: last, time: at } = await technician.ask.readiness.state()
  expect([days.map(({ day }) => day), at]).toEqual([['2026-07-22', '2026-07-21'], '05:30'])
  expect(last?.facts.touchedAt).not.toBeNull()
  expect(await technician.ask.readiness.find({ id: newest.id })).toEqual(newest)
})

test('a station that starts late makes it when its screen has told of its tests, or when it is waited for in vain', async () => {
  const time = aTime('2026-07-21T09:00:00')
  const { staffMember } = await startStation(time)
  const staff = await staffMember()
  time.pass(60_000)
  await new Promise(resolve => setTimeout(resolve, 1_500))
  expect((await staff.ask.readiness.state()).newest).toBeNull()
  time.pass(61_000)
  const { findings } = await found(async () => (await staff.ask.readiness.state()).newest)
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['touch-unheard', 'sound-unheard']))
})

test('technicians and editors make one by hand, which the audit log tells; everybody of staff reads', async () => {
  const { member, administrator, anybody, screen } = await startStation()
  const technician = await member('孙技术', 'technician')
  const approver = await member('周审批', 'approver')
  expect(await codeOf(approver.ask.readiness.check())).toBe('ROLE_NEEDED')
  expect(await codeOf(anybody.ask.readiness.state())).toBe('UNAUTHORIZED')
  expect(await codeOf(anybody.ask.readiness.selfTest(aScreenTest()))).toBe('FORBIDDEN')
  await screen.ask.readiness.selfTest(aScreenTest({ outputs: null }))
  const made = await technician.ask.readiness.check()
  expect(made).toMatchObject({ byHand: true, facts: { screen: { touchPoints: 10, outputs: null } } })
  const again = await technician.ask.readiness.check()
  const { days, newest } = await approver.ask.readiness.state()
  expect([days.filter(({ byHand }) => byHand).map(({ id }) => id), newest]).toEqual([[again.id], again])
  expect(await codeOf(approver.ask.readiness.find({ id: made.id }))).toBe('NOT_FOUND')
  const { entries } = await (await administrator()).ask.audit.list({ room: 'readiness' })
  expect(entries.map(({ act, by }) => [act, by?.name])).toEqual([
    ['create', '孙技术'],
    ['create', '孙技术'],
  ])
})

test('shows that were brought in by hand and cannot play are named', async () => {
  const dataDir = join(await temporaryFolder(), 'data')
  const library = join(dataDir, 'library')
  await mkdir(library, { recursive: true })
  const [good = '', cut = '', gone = '', failing = ''] = ['a', 'b', 'c', 'd'].map((content, index) =>
    shelve(library, { content, title: ['好的', '断了的', '没了的', '放不下去的'][index] ?? '' }),
  )
  const video = async (id: string) =>
    join(library, id, (await readdir(join(library, id))).find(name => name.endsWith('.mp4')) ?? '')
  await truncate(await video(cut), 0)
  const station = await startStation({ dataDir })
  // Its record is as it was.
  await rm(await video(gone))
  const staff = await station.staffMember()
  for (const id of ['1', '2'])
    await station.screen.ask.plays.end({ id, show: failing, seconds: 3, watched: 3, outcome: 'damaged' })
  await station.screen.ask.plays.end({ id: '3', show: good, seconds: 3, watched: 3, outcome: 'stalled' })
  const { facts, findings, verdict } = await staff.ask.readiness.check()
  expect(facts.shows).toEqual({ total: 4, ready: 1, byHand: 4 })
  expect(facts.playedAt).not.toBeNull()
  const names = Object.fromEntries(findings.map(finding => [finding.code, finding.names.toSorted()]))
  expect(names).toMatchObject({
    'shows-unreadable': ['断了的', '没了的'].toSorted(),
    'shows-set-aside': ['放不下去的'],
    'shows-failed': ['好的'],
  })
  expect(verdict).toBe('missing')
})

const aSyncedStation = async (time?: ReturnType<typeof aTime>) => {
  const station = await startStation(time)
  const films = [aFilm('a', 9_000), aFilm('b', 5_000)]
  const published = publish(films)
  const { address } = await serve(published.content)
  const staff = await station.staffMember()
  await staff.ask.sync.trust({ publicKey: published.publisher.root.publicPem })
  const sources = [{ id: 'source-1', kind: 'web' as const, address }]
  await staff.ask.sync.configure({ sources, bytesPerSecond: null, quotaBytes: null, share: false })
  await staff.ask.sync.start()
  await found(async () => (await staff.ask.sync.state()).running === null)
  const titles = published.manifest.shows.map(({ facts }) => facts.title)
  const folder = join(station.dataDir, 'library', 'synced')
  const pathOf = (index: number) => openStore(folder).path(published.files[index] ?? aFile(''))
  return { station, staff, titles, folder, pathOf, address }
}

test('a synced library is counted and verified, and the clock of its source is compared', async () => {
  const { staff, titles, address } = await aSyncedStation()
  const { facts, findings } = await staff.ask.readiness.check()
  expect(facts).toMatchObject({
    ...{ shows: { total: 2, ready: 2, byHand: 0 }, verified: { files: 2, fresh: 2 } },
    sync: { sources: 1, last: { result: 'switched', byHand: true }, library: { version: 1 } },
    clock: { source: address },
  })
  const { low = 9, high = -9 } = facts.clock ?? {}
  expect([low <= 0 && high >= 0, high - low <= 3]).toEqual([true, true])
  expect(findings.find(({ code }) => code === 'shows-no-consent')?.names).toEqual(titles)
})

test('a file that is gone, and one that nobody read for a month, are named by their shows', async () => {
  const { staff, titles, folder, pathOf } = await aSyncedStation()
  const verifiedFile = join(folder, 'verified.json')
  const verified: Record<string, string> = JSON.parse(await readFile(verifiedFile, 'utf8'))
  const old = new Date(Date.now() - 31 * DAY).toISOString()
  await writeFile(
    verifiedFile,
    JSON.stringify(Object.fromEntries(Object.keys(verified).map(name => [name, old]))),
  )
  await rm(pathOf(0))
  const check = async () => {
    const { facts, findings } = await staff.ask.readiness.check()
    return findings.some(({ code }) => code === 'shows-absent') && { facts, findings }
  }
  const { facts, findings } = await found(check)
  expect(facts.shows).toEqual({ total: 2, ready: 1, byHand: 0 })
  expect(facts.verified).toEqual({ files: 2, fresh: 0 })
  const namesOf = (code: string) => findings.find(finding => finding.code === code)?.names
  expect(namesOf('shows-absent')).toEqual([titles[0]])
  expect(namesOf('verified-behind')).toEqual([titles[1]])
})

test('our own clock that is set after the sync is followed; an hour of waiting changes nothing', async () => {
  const time = aTime(new Date().toISOString())
  const { staff } = await aSyncedStation(time)
  const difference = async () => (await staff.ask.readiness.check()).facts.clock
  const before = await difference()
  time.pass(60_000)
  const later = await difference()
  expect(later?.low).toBeCloseTo(before?.low ?? 0, 1)
  time.set(40_000)
  const set = await difference()
  expect((set?.low ?? 0) - (later?.low ?? 0)).toBeCloseTo(40, 1)
})

test('a document that came to harm gives way to the one before', async () => {
  const first = await startStation()
  const staff = await first.staffMember()
  const one = await staff.ask.readiness.check()
  await staff.ask.readiness.check()
  await first.close()
  const dataDir = join(await temporaryFolder(), 'data')
  await mkdir(join(dataDir, 'documents'), { recursive: true })
  for (const name of await readdir(join(first.dataDir, 'documents'), { withFileTypes: true }))
    if (name.isFile())
      await copyFile(join(first.dataDir, 'documents', name.name), join(dataDir, 'documents', name.name))
  await truncate(join(dataDir, 'documents', 'readiness.json'), 30)
  await utimes(join(dataDir, 'documents', 'readiness.json'), new Date(), new Date())
  const { anybody } = await startStation({ dataDir })
  await anybody.ask.staff.signIn(ADMINISTRATOR)
  expect((await anybody.ask.readiness.state()).days.map(({ id }) => id)).toContain(one.id)
})
