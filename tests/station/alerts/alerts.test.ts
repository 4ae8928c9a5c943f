import { readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AlertWords } from '../../../electron/contract/alertWords.ts'
import { alertWords } from '../../support/builders.ts'
import { startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

const raising = (some: Parameters<typeof alertWords>[0] & { id?: string; reason?: string } = {}) => ({
  id: 'alert-1',
  reason: '调度电话通知',
  ...alertWords(some),
  ...some,
})

describe('raising', () => {
  test('an editor raises without approval, and every page of the station has it', async () => {
    const station = await startStation()
    const editor = await station.member('钱编辑', 'editor')
    await editor.ask.alerts.raise(raising())
    const { alerts } = await station.anybody.ask.alerts.live()
    expect(alerts).toMatchObject([{ headline: '井下透水', level: 'red', drill: false, issuer: '调度室' }])
    expect(Object.keys(alerts[0] ?? {})).not.toContain('reason')
  })

  test('an approver may, a technician, an administrator and a stranger may not', async () => {
    const station = await startStation()
    const approver = await station.member('孙主任', 'approver')
    const technician = await station.member('李技术', 'technician')
    expect(await codeOf(technician.ask.alerts.raise(raising()))).toBe('ROLE_NEEDED')
    expect(await codeOf((await station.administrator()).ask.alerts.raise(raising()))).toBe('ROLE_NEEDED')
    expect(await codeOf(station.screen.ask.alerts.raise(raising()))).toBe('UNAUTHORIZED')
    expect((await approver.ask.alerts.raise(raising())).state).toBe('live')
  })

  test('needs a reason, and an end that is still to come', async () => {
    const station = await startStation()
    const editor = await station.member('钱编辑', 'editor')
    expect(await codeOf(editor.ask.alerts.raise(raising({ reason: '  ' })))).toBe('REASON_NEEDED')
    const over = raising({ expires: new Date(Date.now() - 1_000).toISOString() })
    expect(await codeOf(editor.ask.alerts.raise(over))).toBe('ALERT_OVER')
    expect((await station.anybody.ask.alerts.live()).alerts).toEqual([])
  })

  test('what was sent twice because an answer was lost is one alert', async () => {
    const station = await startStation()
    const editor = await station.member('钱编辑', 'editor')
    await Promise.all([editor.ask.alerts.raise(raising()), editor.ask.alerts.raise(raising())])
    expect(await editor.ask.alerts.list()).toHaveLength(1)
  })

  test.each([
    ['an unknown level', { level: 'info' }],
    ['a headline that nobody reads while walking away', { headline: '水'.repeat(41) }],
    ['no words about what to do', { instruction: ' ' }],
  ])('refuses %s', (_, wrong) => {
    expect(AlertWords.safeParse(alertWords()).success).toBe(true)
    expect(AlertWords.safeParse({ ...alertWords(), ...wrong }).success).toBe(false)
  })
})

describe('lifting', () => {
  test('needs a reason, gives the screens back once, and is told there', async () => {
    const station = await startStation()
    const editor = await station.member('钱编辑', 'editor')
    await editor.ask.alerts.raise(raising())
    expect(await codeOf(editor.ask.alerts.lift({ id: 'alert-1', reason: '' }))).toBe('REASON_NEEDED')
    const lifted = await editor.ask.alerts.lift({ id: 'alert-1', reason: '险情已排除' })
    expect(lifted).toMatchObject({
      state: 'lifted',
      lifted: { by: { name: '钱编辑' }, reason: '险情已排除' },
    })
    const { alerts, ended } = await station.anybody.ask.alerts.live()
    expect([alerts, ended.map(({ headline, how }) => [headline, how])]).toEqual([
      [],
      [['井下透水', 'lifted']],
    ])
    expect(await codeOf(editor.ask.alerts.lift({ id: 'alert-1', reason: '再来' }))).toBe('ALERT_ENDED')
    expect(await codeOf(editor.ask.alerts.lift({ id: 'alert-2', reason: '没有' }))).toBe('NOT_FOUND')
  })

  test('the log names who raised and who lifted, and why', async () => {
    const station = await startStation()
    const editor = await station.member('钱编辑', 'editor')
    const approver = await station.member('孙主任', 'approver')
    await editor.ask.alerts.raise(raising())
    await approver.ask.alerts.lift({ id: 'alert-1', reason: '险情已排除' })
    const { entries } = await approver.ask.audit.list({ room: 'alerts' })
    expect(entries.map(({ by, act, name }) => [by?.name, act, name])).toEqual([
      ['孙主任', 'lift', '井下透水'],
      ['钱编辑', 'raise', '井下透水'],
    ])
    expect(entries[0]?.after).toMatchObject({ lifted: { reason: '险情已排除' } })
    expect(entries[1]?.after).toMatchObject({ reason: '调度电话通知' })
  })
})

describe('through a restart', () => {
  test('an alert is on disk before the answer, and stands when the station starts again', async () => {
    const dataDir = join(await temporaryFolder(), 'data')
    const before = await startStation({ dataDir })
    const editor = await before.member('钱编辑', 'editor')
    await editor.ask.alerts.raise(raising())
    expect(await readdir(join(dataDir, 'documents'))).toContain('alerts.json')
    await before.close()
    const after = await startStation({ dataDir })
    expect((await after.anybody.ask.alerts.live()).alerts).toMatchObject([
      { id: 'alert-1', headline: '井下透水' },
    ])
  })

  test('the show that it stopped is known again, and forgotten when it goes on', async () => {
    const dataDir = join(await temporaryFolder(), 'data')
    const before = await startStation({ dataDir })
    const stopped = { show: 'kuangshan-de-deng', seconds: 83.2 }
    expect(await codeOf(before.anybody.ask.alerts.interrupt({ interrupted: stopped }))).toBe('FORBIDDEN')
    await before.screen.ask.alerts.interrupt({ interrupted: stopped })
    await before.close()
    const after = await startStation({ dataDir })
    expect((await after.anybody.ask.alerts.live()).interrupted).toEqual(stopped)
    await after.screen.ask.alerts.interrupt({ interrupted: null })
    expect((await after.anybody.ask.alerts.live()).interrupted).toBeNull()
  })
})

test('one whose time is over goes by itself, and the log says so once', async () => {
  let now = Date.parse('2026-07-21T12:00:00.000Z')
  const station = await startStation({ clock: { now: () => new Date(now) } })
  const approver = await station.member('孙主任', 'approver')
  await approver.ask.alerts.raise(raising({ expires: '2026-07-21T12:10:00.000Z' }))
  now += 10 * 60_000
  const live = await approver.ask.alerts.live()
  expect([live.alerts, live.ended.map(({ how }) => how)]).toEqual([[], ['expired']])
  const expired = async () => {
    const { entries } = await approver.ask.audit.list({ room: 'alerts', act: 'expire' })
    return entries.map(({ by, name }) => [by, name])
  }
  await expect.poll(expired, { timeout: 5_000 }).toEqual([[null, '井下透水']])
  await new Promise(resolve => setTimeout(resolve, 1_200))
  expect(await expired()).toHaveLength(1)
})

const NOON = Date.parse('2026-07-21T12:00:00.000Z')
const MINUTE = 60_000

/** A station whose time passes as the test says, with an alert that ends at ten past twelve. */
const stationAtNoon = async () => {
  const scene = { now: NOON, passed: 0 }
  const station = await startStation({
    clock: { now: () => new Date(scene.now) },
    monotonic: () => performance.now() + scene.passed,
  })
  const approver = await station.member('孙主任', 'approver')
  await approver.ask.alerts.raise(raising({ expires: '2026-07-21T12:10:00.000Z' }))
  const acts = async () => (await approver.ask.audit.list({ room: 'alerts' })).entries.map(({ act }) => act)
  return { ...station, scene, acts }
}
const ticks = (count: number) => new Promise(resolve => setTimeout(resolve, count * 1_050))

test('an end that the disk refuses to keep is tried again after a rest and does not fill the log', async () => {
  const { dataDir, scene, acts } = await stationAtNoon()
  const [documents, away] = [join(dataDir, 'documents'), join(dataDir, 'documents.away')]
  await rename(documents, away)
  scene.now = NOON + 10 * MINUTE
  await expect.poll(acts, { timeout: 5_000 }).toEqual(['not-carried-out', 'expire', 'raise'])
  await ticks(2)
  expect(await acts()).toHaveLength(3)
  await rename(away, documents)
  scene.passed = MINUTE
  await expect.poll(acts, { timeout: 5_000 }).toEqual(['expire', 'not-carried-out', 'expire', 'raise'])
})

test('one that seemed over while the clock was ahead has its real end in the log as well', async () => {
  const { scene, acts } = await stationAtNoon()
  scene.now = NOON + 60 * MINUTE
  await expect.poll(acts, { timeout: 5_000 }).toEqual(['expire', 'raise'])
  scene.now = NOON + MINUTE
  await ticks(2)
  scene.now = NOON + 10 * MINUTE
  await expect.poll(acts, { timeout: 5_000 }).toEqual(['expire', 'expire', 'raise'])
})

test('a technician, who writes nothing else, brings the picture of the way out', async () => {
  const station = await startStation()
  const technician = await station.member('李技术', 'technician')
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const { picture } = await technician.ask.pictures.add({ file: new File([png], 'plan.png') })
  const settings = await technician.ask.alerts.settings()
  await technician.ask.alerts.saveSettings({
    ...settings,
    screen: { ...settings.screen, evacuation: picture },
  })
  expect((await station.anybody.ask.alerts.live()).screen.evacuation).toBe(picture)
})

test('a technician sets how alerts sound here and which way leads out; a newer save is not overwritten', async () => {
  const station = await startStation()
  const technician = await station.member('李技术', 'technician')
  const editor = await station.member('钱编辑', 'editor')
  const settings = await technician.ask.alerts.settings()
  expect(settings.screen).toEqual({ evacuation: null, sound: 'siren', volume: 100 })
  const next = { ...settings, screen: { ...settings.screen, sound: 'spoken' as const, volume: 80 } }
  expect(await codeOf(editor.ask.alerts.saveSettings(next))).toBe('ROLE_NEEDED')
  await technician.ask.alerts.saveSettings(next)
  expect((await station.anybody.ask.alerts.live()).screen).toMatchObject({ sound: 'spoken', volume: 80 })
  expect(await codeOf(technician.ask.alerts.saveSettings(next))).toBe('CONFLICT')
})
