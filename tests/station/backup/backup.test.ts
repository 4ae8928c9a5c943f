/** The real station: backed up while it works, and restored into another one. */
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { appendFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { captionDraft } from '../../support/builders.ts'
import { everythingOf } from '../../support/everythingOf.ts'
import { until } from '../../support/processes.ts'
import { startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'
import { aSiteInUse, backedUp, PASSPHRASE, placer, restored, settled, signedIn } from './support.ts'

// Opening with a passphrase costs a second of work each time, by design, and much more on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

/** Quickly made, where it does not matter what is in it. */
const plain = { scope: 'content', library: false, passphrase: null } as const
const whole = { scope: 'everything', library: true, passphrase: PASSPHRASE } as const

test('a backup restored into an empty folder gives the same site, item by item', async () => {
  const site = await aSiteInUse()
  const before = await everythingOf(site.staff)
  const at = new Date()
  const path = await backedUp(site.staff)
  const dataDir = await restored(path)
  const open = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => (statSync(file).mode & 0o077) !== 0)
  expect(open).toEqual([])
  const station = await startStation({ dataDir })
  const staff = await signedIn(station)
  expect(await everythingOf(staff, at)).toEqual(before)
  expect((await staff.ask.audit.verify()).brokenAt).toBeNull()
  expect((await staff.ask.health.ordering()).state).toBe('ready')
})

test('orders that are placed meanwhile are taken, and those before it are in the backup', async () => {
  const site = await aSiteInUse()
  let thanked = 7
  let over = false
  const ordering = (async () => {
    while (!over) thanked = Math.max(thanked, await site.order())
  })()
  const before = thanked
  const path = await backedUp(site.staff)
  const after = thanked
  over = true
  await ordering
  expect(after).toBeGreaterThan(before)
  const station = await startStation({ dataDir: await restored(path) })
  const staff = await signedIn(station)
  const [round] = await staff.ask.rounds.list()
  expect(round?.turnout).toBeGreaterThanOrEqual(before)
  expect(round?.turnout).toBeLessThanOrEqual(after)
  // A worker whose order is in the backup cannot order again, and the next one can.
  const again = placer(station, site.round, site.activity, '20')
  expect(await codeOf(again())).toBe('ALREADY_ORDERED')
  expect(await placer(station, site.round, site.activity, '30')()).toBe(1)
})

test('a backup of the content opens without a passphrase and gives a site that nobody owns yet', async () => {
  const site = await aSiteInUse()
  const path = await backedUp(site.staff, plain)
  const station = await startStation({ dataDir: await restored(path) })
  expect(await station.anybody.ask.captions.live()).toEqual(await site.anybody.ask.captions.live())
  expect(await station.anybody.ask.notices.live()).toEqual(await site.anybody.ask.notices.live())
  expect((await station.anybody.ask.staff.session()).firstStart).toBe(true)
  expect(await station.anybody.ask.shows.list()).toEqual([])
  // Its open round takes orders from the first one on.
  expect(await placer(station, site.round, site.activity, '20')()).toBe(1)
})

test('all that a station in use leaves in its folder is in the backup, or named here as left out', async () => {
  const site = await aSiteInUse()
  await backedUp(site.staff, plain)
  const inBackup = ['documents', 'keys', 'ledger.sqlite', 'library', 'plays.sqlite', 'proof.sqlite']
  const leftOut = ['cap', 'ledger.sqlite-wal', 'logs', 'plays.sqlite-wal', 'station.lock']
  expect(readdirSync(site.dataDir).toSorted()).toEqual([...inBackup, ...leftOut].toSorted())
  // Whoever adds a document decides here whether it may leave the station unencrypted.
  const content = ['activities', 'captions', 'notices', 'programme', 'rounds', 'site']
  const alone = [
    ...[
      'accounts',
      'alert-settings',
      'alerts',
      'backup',
      'cap-messages',
      'health',
      'lan',
      'offers',
      'wishes',
    ],
  ]
  const documents = readdirSync(join(site.dataDir, 'documents')).flatMap(
    file => /^([^.]+)\.json$/.exec(file)?.[1] ?? [],
  )
  expect(documents.filter(name => ![...content, ...alone].includes(name))).toEqual([])
})

test('it is said what is under way, what was made, and what went wrong', async () => {
  const { staffMember } = await startStation()
  const { ask } = await staffMember()
  expect(await ask.backup.state()).toMatchObject({
    running: null,
    outcome: null,
    made: null,
    ready: null,
    kept: [],
  })
  const folder = await temporaryFolder()
  const begun = await ask.backup.make({ ...whole, folder })
  expect(begun.running).toMatchObject({ task: 'make', name: expect.stringMatching(/^diantai-.*\.dtbak$/) })
  expect(await codeOf(ask.backup.make({ ...whole, folder }))).toBe('TASK_RUNNING')
  const { outcome, made } = await settled({ ask })
  expect(outcome).toMatchObject({ task: 'make', failure: null, name: begun.running?.name })
  expect(made).toMatchObject({ scope: 'everything', library: true, encrypted: true })
  expect(made?.bytes).toBe(statSync(made?.path ?? '').size)
  const [place] = await ask.backup.places({})
  expect(place).toMatchObject({
    path: folder,
    kind: 'folder',
    writable: true,
    backups: [{ path: made?.path, encrypted: true }],
  })
})

test('a check says what a backup holds, or why it cannot be told', async () => {
  const { staffMember } = await startStation()
  const { ask } = await staffMember()
  const path = await backedUp({ ask }, plain)
  const checked = async (passphrase: string | null) => {
    await ask.backup.check({ path, passphrase })
    return (await settled({ ask })).outcome
  }
  expect(await checked(null)).toMatchObject({
    task: 'check',
    failure: null,
    contents: { counts: { captions: 0 } },
  })
  await appendFile(path, 'x')
  expect(await checked(null)).toMatchObject({ failure: { code: 'damaged' } })
  await rm(path)
  expect(await checked(null)).toMatchObject({ failure: { code: 'disk-gone' } })
})

test('a cancelled backup leaves nothing, and the next one can begin', async () => {
  const { staffMember } = await startStation()
  const { ask } = await staffMember()
  const folder = await temporaryFolder()
  await ask.backup.make({ ...whole, folder })
  await ask.backup.cancel()
  expect((await settled({ ask })).outcome).toMatchObject({ failure: { code: 'cancelled' } })
  expect(readdirSync(folder)).toEqual([])
  await backedUp({ ask }, { ...plain, folder })
})

test('a folder that cannot be meant is refused with the reason', async () => {
  const { staffMember, dataDir } = await startStation()
  const { ask } = await staffMember()
  const file = join(await temporaryFolder(), 'file')
  writeFileSync(file, '')
  await mkdir(join(dataDir, '..inside'))
  const refused: Array<[string, string]> = [
    ['backups', 'relative'],
    [`${file}-not-there`, 'missing'],
    [file, 'not-a-folder'],
    [dataDir, 'inside-data'],
    [join(dataDir, 'documents'), 'inside-data'],
    [join(dataDir, '..inside'), 'inside-data'],
  ]
  for (const [folder, reason] of refused)
    await expect(ask.backup.make({ ...whole, folder }), folder).rejects.toMatchObject({ data: { reason } })
})

test('what holds keys is never written without a passphrase, nor with one that is easy to guess', async () => {
  const { staffMember } = await startStation()
  const { ask } = await staffMember()
  const folder = await temporaryFolder()
  for (const passphrase of [null, '', '12345678', 'password'])
    expect(await codeOf(ask.backup.make({ ...whole, folder, passphrase }))).toBe('BAD_REQUEST')
  expect(readdirSync(folder)).toEqual([])
})

test('only a technician makes and restores backups, and only after giving the password again', async () => {
  const { member, anybody, screen } = await startStation()
  const folder = await temporaryFolder()
  const editor = await member('钱编辑', 'editor')
  const technician = await member('孙技术', 'technician')
  const order = { ...whole, folder }
  for (const { ask } of [anybody, screen]) expect(await codeOf(ask.backup.make(order))).toBe('UNAUTHORIZED')
  expect(await codeOf(editor.ask.backup.make(order))).toBe('ROLE_NEEDED')
  expect(await codeOf(editor.ask.backup.state())).toBe('ROLE_NEEDED')
  const opening = { path: join(folder, 'a.dtbak'), passphrase: null }
  expect(await codeOf(technician.ask.backup.make(order))).toBe('CONFIRMATION_NEEDED')
  expect(await codeOf(technician.ask.backup.restore(opening))).toBe('CONFIRMATION_NEEDED')
  expect(await codeOf(technician.ask.backup.restart())).toBe('CONFIRMATION_NEEDED')
  expect((await technician.ask.backup.state()).running).toBeNull()
})

test('who made a backup, and one that came to nothing, are in the audit log without the passphrase', async () => {
  const site = await aSiteInUse()
  const folder = await temporaryFolder()
  await backedUp(site.staff, { ...plain, folder })
  await site.staff.ask.backup.make({ ...whole, folder })
  await site.staff.ask.backup.cancel()
  await settled(site.staff)
  const { entries } = await site.staff.ask.audit.list({ room: 'backup' })
  expect(entries.map(({ act }) => act)).toEqual(['not-carried-out', 'back-up', 'back-up'])
  expect(entries.at(-1)).toMatchObject({ after: { folder, scope: 'content', encrypted: false } })
  expect(entries[1]).toMatchObject({ after: { scope: 'everything', encrypted: true } })
  expect(JSON.stringify(entries)).not.toContain(PASSPHRASE)
})

test('a station that closes in the middle of a backup leaves nothing half-made', async () => {
  const { staffMember, close } = await startStation()
  const { ask } = await staffMember()
  const folder = await temporaryFolder()
  await ask.backup.make({ ...whole, folder })
  await until(async () => (await ask.backup.state()).running !== null)
  await close()
  expect(readdirSync(folder)).toEqual([])
})

test('staff go on working while a backup is made', async () => {
  const site = await aSiteInUse()
  const folder = await temporaryFolder()
  await site.staff.ask.backup.make({ ...whole, folder })
  for (let count = 0; count < 20; count++)
    await site.staff.ask.captions.create(captionDraft({ text: `${count}` }))
  expect((await settled(site.staff)).outcome?.failure).toBeNull()
})
