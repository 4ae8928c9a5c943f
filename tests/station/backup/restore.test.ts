/** Restoring over a running station, and on a machine that nobody owns yet. */
import { copyFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { captionDraft } from '../../support/builders.ts'
import { everythingOf } from '../../support/everythingOf.ts'
import { until } from '../../support/processes.ts'
import { startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'
import { aMoment, archived, inFile, sealedBytes } from './archive.support.ts'
import { aSiteInUse, backedUp, PASSPHRASE, settled, signedIn } from './support.ts'

// Opening with a passphrase costs a second of work each time, by design, and much more on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

const asideIn = async (dataDir: string) =>
  (await readdir(dataDir)).filter(name => name.startsWith('before-restore'))

test('a restore takes effect at the next start, keeps the old data aside, and is in the log', async () => {
  const site = await aSiteInUse()
  const path = await backedUp(site.staff)
  const at = new Date()
  const before = await everythingOf(site.staff, at)
  await site.staff.ask.captions.create(captionDraft({ text: '备份以后写的' }))
  await site.staff.ask.backup.restore({ path, passphrase: PASSPHRASE })
  const { outcome, ready } = await settled(site.staff)
  expect(outcome?.failure).toBeNull()
  expect(ready).toMatchObject({ contents: { mine: '本矿', counts: { orders: 13 } }, by: { name: '赵管理' } })
  expect((await site.staff.ask.captions.live()).map(({ text }) => text)).toContain('备份以后写的')
  await site.close()

  const station = await startStation({ dataDir: site.dataDir })
  const staff = await signedIn(station)
  const after = await everythingOf(staff, at)
  // The backup was made before its own entry in the log.
  expect({ ...after, '/audit': null }).toEqual({ ...before, '/audit': null })
  expect((await staff.ask.audit.verify()).brokenAt).toBeNull()
  expect((await staff.ask.audit.list({ room: 'backup', act: 'restore' })).entries).toMatchObject([
    { by: { name: '赵管理' } },
  ])
  const { ready: nothing, kept } = await staff.ask.backup.state()
  expect([nothing, kept.length]).toEqual([null, 1])
  await staff.ask.backup.removeKept({ name: kept[0]?.name ?? '' })
  expect((await staff.ask.backup.state()).kept).toEqual([])
  expect(await asideIn(site.dataDir)).toEqual([])
})

test('a restore that was given up changes nothing', async () => {
  const site = await aSiteInUse()
  const path = await backedUp(site.staff, { scope: 'content', library: false, passphrase: null })
  await site.staff.ask.captions.create(captionDraft({ text: '备份以后写的' }))
  await site.staff.ask.backup.restore({ path, passphrase: null })
  await settled(site.staff)
  expect((await site.staff.ask.backup.discardReady()).ready).toBeNull()
  expect(await codeOf(site.staff.ask.backup.discardReady())).toBe('NOT_FOUND')
  await site.close()
  const station = await startStation({ dataDir: site.dataDir })
  expect((await station.anybody.ask.captions.live()).map(({ text }) => text)).toContain('备份以后写的')
  expect(await asideIn(site.dataDir)).toEqual([])
})

test('what cannot be restored leaves the station and its folder as they were', async () => {
  const { staffMember, dataDir } = await startStation()
  const { ask } = await staffMember()
  const path = await inFile(await sealedBytes(await archived(aMoment('content')), PASSPHRASE))
  const before = await readdir(dataDir)
  await ask.backup.restore({ path, passphrase: 'not the passphrase' })
  expect((await settled({ ask })).outcome).toMatchObject({
    task: 'restore',
    failure: { code: 'wrong-passphrase' },
  })
  await ask.backup.restore({ path: `${path}-nowhere`, passphrase: PASSPHRASE })
  expect(await settled({ ask })).toMatchObject({ outcome: { failure: { code: 'disk-gone' } }, ready: null })
  expect(await readdir(dataDir)).toEqual(before)
})

test('only old data can be removed, not anything else of the folder', async () => {
  const { staffMember } = await startStation()
  const { ask } = await staffMember()
  for (const name of ['documents', '..', 'before-restore-20260101-000000'])
    expect(await codeOf(ask.backup.removeKept({ name }))).toBe('NOT_FOUND')
})

test('a restart is asked of whoever keeps the station, and refused where nobody does', async () => {
  let restarts = 0
  const kept = await startStation({ restart: () => void restarts++ })
  const staff = await kept.staffMember()
  expect((await staff.ask.backup.state()).restartable).toBe(true)
  expect(await staff.ask.backup.restart()).toEqual({ restarting: true })
  await until(() => restarts === 1)
  const alone = await startStation()
  expect(await codeOf((await alone.staffMember()).ask.backup.restart())).toBe('NOT_RESTARTABLE')
})

test('a new machine takes a backup in before it has an account, and never after', async () => {
  const site = await aSiteInUse()
  const path = await backedUp(site.staff)
  const dataDir = join(await temporaryFolder(), 'data')
  const fresh = await startStation({ dataDir, restart: () => undefined })
  const { first } = fresh.screen.ask.backup
  expect(await codeOf(fresh.anybody.ask.backup.first.state())).toBe('FORBIDDEN')
  expect(await codeOf(fresh.anybody.ask.backup.first.restore({ path, passphrase: PASSPHRASE }))).toBe(
    'FORBIDDEN',
  )
  expect(await first.places({})).toEqual(expect.any(Array))
  await first.restore({ path, passphrase: PASSPHRASE })
  await until(async () => (await first.state()).running === null)
  expect((await first.state()).ready).toMatchObject({ contents: { counts: { accounts: 1 } } })
  expect(await first.restart()).toEqual({ restarting: true })
  await fresh.close()
  const station = await startStation({ dataDir })
  await signedIn(station)
  const taken = station.screen.ask.backup.first
  for (const call of [
    taken.state(),
    taken.places({}),
    taken.restore({ path, passphrase: PASSPHRASE }),
    taken.restart(),
  ])
    expect(await codeOf(call)).toBe('ALREADY_MADE')
})

test('two backups of one minute have two names', async () => {
  const now = new Date(2026, 10, 25, 3, 10)
  const { staffMember } = await startStation({ clock: { now: () => now } })
  const { ask } = await staffMember()
  const folder = await temporaryFolder()
  const some = { folder, scope: 'content', passphrase: null } as const
  const path = await backedUp({ ask }, some)
  await copyFile(path, `${path}.part`)
  expect(await backedUp({ ask }, some)).not.toBe(path)
  await rm(`${path}.part`)
  expect(await readdir(folder)).toEqual([
    'diantai-本矿-食堂-20261125-0310-2.dtbak',
    'diantai-本矿-食堂-20261125-0310.dtbak',
  ])
})
