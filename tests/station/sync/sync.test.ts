/** The sync of a running station: by hand, at night, and what screens and staff see of it. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { SyncSettings } from '../../../electron/contract/sync.ts'
import { until } from '../../support/processes.ts'
import { ADMINISTRATOR, startStation, temporaryFolder } from '../../support/station.ts'
import { aPublisher } from '../manifest/support.ts'
import { shelve } from '../shows/support.ts'
import { aFilm, found, publish, publishedFolder, serve } from './support.ts'

vi.setConfig({ testTimeout: 60_000 })

const settings = (address: string, some: Partial<SyncSettings> = {}): SyncSettings => ({
  sources: [{ id: 'source-1', kind: 'web', address }],
  ...{ bytesPerSecond: null, quotaBytes: null, share: false },
  ...some,
})

type Station = Awaited<ReturnType<typeof startStation>>

/** Somebody who may do everything, on a station that trusts the publisher. */
const aFollower = async (station: Station, publicKey: string, address: string) => {
  const staff = await station.staffMember()
  await staff.ask.sync.trust({ publicKey })
  await staff.ask.sync.configure(settings(address))
  return staff
}
type Staff = Awaited<ReturnType<typeof aFollower>>

/** When no sync is under way any more. */
const atRest = (staff: Staff) =>
  found(async () => {
    const { running, runs, ...state } = await staff.ask.sync.state()
    return running === null && { ...state, runs, last: runs[0] }
  })

const synced = async (staff: Staff) => {
  await staff.ask.sync.start()
  return atRest(staff)
}

const bytesAt = async (station: Station, path: string) =>
  Buffer.from(await (await fetch(station.address + path)).arrayBuffer())

test('after a sync by hand the shows are on the wall and play, beside those brought in by hand', async () => {
  const station = await startStation()
  const byHand = shelve(join(station.dataDir, 'library'), { title: '自己的' })
  const films = [aFilm('a', 9_000), aFilm('b', 5_000)]
  const published = publish(films)
  const { address } = await serve(published.content)
  const staff = await aFollower(station, published.publisher.root.publicPem, address)
  const { last, library } = await synced(staff)
  expect(last).toMatchObject({ result: 'switched', byHand: true, source: address, failures: [] })
  expect(library).toMatchObject({ library: 'jiulong', version: 1, shows: 2, present: 2, expired: false })
  const shows = await found(async () => {
    const list = await station.anybody.ask.shows.list()
    return list.length === 3 && list
  })
  for (const film of films) {
    const id = createHash('sha256').update(film).digest('hex').slice(0, 32)
    const show = shows.find(one => one.id === id)
    expect(show?.synced).toBe(true)
    expect(await bytesAt(station, show?.video ?? '')).toEqual(film)
  }
  expect(shows.find(({ id }) => id === byHand)?.synced).toBe(false)
})

test('what plays during the switch plays on, and goes with the switch after', async () => {
  const publisher = aPublisher()
  const station = await startStation()
  const versions = [1, 2, 3].map(version => publish([aFilm(`film ${version}`)], { version }, publisher))
  const content = new Map(versions[0]?.content)
  const { address } = await serve(content)
  const staff = await aFollower(station, publisher.root.publicPem, address)
  const next = async (version: number) => {
    content.clear()
    for (const [path, bytes] of versions[version - 1]?.content ?? []) content.set(path, bytes)
    expect((await synced(staff)).last?.result).toBe('switched')
    return found(async () => {
      const [show] = await station.anybody.ask.shows.list()
      return show?.title === versions[version - 1]?.manifest.shows[0]?.facts.title && show
    })
  }
  const { video } = await next(1)
  await next(2)
  expect(await bytesAt(station, video)).toEqual(aFilm('film 1'))
  await next(3)
  expect((await fetch(station.address + video)).status).toBe(404)
})

test('a show of the library is neither changed nor removed here', async () => {
  const station = await startStation()
  const published = publish([aFilm('a')])
  const staff = await aFollower(
    station,
    published.publisher.root.publicPem,
    (await serve(published.content)).address,
  )
  await synced(staff)
  const [show] = await found(async () => {
    const list = await station.anybody.ask.shows.list()
    return list.length > 0 && list
  })
  if (!show) throw new Error('no show')
  await expect(staff.ask.shows.remove({ id: show.id })).rejects.toMatchObject({ code: 'SYNCED_SHOW' })
  await expect(staff.ask.shows.update({ ...show, title: '别的' })).rejects.toMatchObject({
    code: 'SYNCED_SHOW',
  })
})

test('a forged library is an alarm, and what is here plays on', async () => {
  const station = await startStation()
  const [ours, theirs] = [publish([aFilm('a')]), publish([aFilm('b')])]
  const staff = await aFollower(station, ours.publisher.root.publicPem, (await serve(ours.content)).address)
  await synced(staff)
  await staff.ask.sync.configure(settings((await serve(theirs.content)).address))
  const { last, library } = await synced(staff)
  expect(last).toMatchObject({ result: 'failed', failures: [{ code: 'unknown-root' }] })
  expect(library).toMatchObject({ version: 1, present: 1 })
  const { findings } = await staff.ask.health.report()
  expect(findings).toContainEqual({ code: 'library-refused', level: 'alarm' })
})

test('an expired library plays on, with an alarm', async () => {
  const station = await startStation()
  const published = publish([aFilm('a')], { expires: '2026-01-01T00:00:00.000Z' })
  const staff = await aFollower(
    station,
    published.publisher.root.publicPem,
    (await serve(published.content)).address,
  )
  expect((await synced(staff)).library).toMatchObject({ expired: true, present: 1 })
  await until(async () => {
    const { findings } = await staff.ask.health.report()
    return findings.some(({ code, level }) => code === 'library-expired' && level === 'alarm')
  })
})

test('without a source or a key a sync says so', async () => {
  const station = await startStation()
  const staff = await station.staffMember()
  expect((await synced(staff)).last?.failures).toMatchObject([{ code: 'no-source' }])
  await staff.ask.sync.configure(settings('http://127.0.0.1:9/'))
  expect((await synced(staff)).last?.failures).toMatchObject([{ code: 'no-key' }])
})

test('only a public Ed25519 key is trusted, by a technician alone', async () => {
  const station = await startStation()
  const staff = await station.staffMember()
  const { root } = aPublisher()
  for (const publicKey of ['', 'hello', root.privatePem])
    await expect(staff.ask.sync.trust({ publicKey })).rejects.toMatchObject({ code: 'NOT_A_KEY' })
  const { roots } = await staff.ask.sync.trust({ publicKey: root.publicPem })
  expect(roots).toHaveLength(1)
  expect((await staff.ask.sync.distrust({ id: roots[0]?.id ?? '' })).roots).toEqual([])
  const editor = await station.member('李编辑', 'editor')
  await expect(editor.ask.sync.configure(settings('http://x/'))).rejects.toMatchObject({
    code: 'ROLE_NEEDED',
  })
})

test('one sync at a time; ended by hand it keeps what it has', async () => {
  const station = await startStation()
  const published = publish([aFilm('a')])
  const { address } = await serve(published.content, () => true)
  const staff = await aFollower(station, published.publisher.root.publicPem, address)
  expect((await staff.ask.sync.start()).running).toMatchObject({ byHand: true })
  await expect(staff.ask.sync.start()).rejects.toMatchObject({ code: 'SYNC_RUNNING' })
  await staff.ask.sync.cancel()
  const { last } = await atRest(staff)
  expect(last?.failures).toMatchObject([{ code: 'cancelled' }])
})

test('a station shares its library with another only when it is told to', async () => {
  const published = publish([aFilm('a', 9_000)])
  const giver = await startStation()
  const staff = await aFollower(
    giver,
    published.publisher.root.publicPem,
    (await serve(published.content)).address,
  )
  await synced(staff)
  expect((await fetch(`${giver.address}/library/manifest.json`)).status).toBe(404)
  await staff.ask.sync.configure({ ...(await staff.ask.sync.state()).settings, share: true })
  const taker = await startStation()
  const other = await aFollower(taker, published.publisher.root.publicPem, `${giver.address}/library/`)
  expect((await synced(other)).last).toMatchObject({ result: 'switched' })
  expect((await fetch(`${giver.address}/library/..%2f..%2fledger.sqlite`)).status).toBe(404)
})

/** A clock that a test turns. */
const turned = (to: string) => {
  let now = new Date(to)
  return {
    clock: { now: () => now },
    turn: (next: string) => {
      now = new Date(next)
    },
  }
}

test('at night it syncs by itself once, however the clock jumps within that night', async () => {
  const published = publish([aFilm('a')])
  const { address, asked } = await serve(published.content)
  const { clock, turn } = turned('2026-11-24T20:00:00')
  const station = await startStation({ clock })
  await aFollower(station, published.publisher.root.publicPem, address)
  const manifests = () => asked.filter(({ path }) => path === 'manifest.json').length
  await new Promise(resolve => setTimeout(resolve, 1_500))
  expect(manifests()).toBe(0)
  turn('2026-11-25T03:00:00')
  await until(() => manifests() === 1)
  await until(async () => (await station.anybody.ask.shows.list()).length === 1)
  turn('2026-11-25T01:45:00')
  await new Promise(resolve => setTimeout(resolve, 2_500))
  expect(manifests()).toBe(1)
  turn('2036-11-25T03:00:00')
  await until(() => manifests() === 2)
})

/** A station that has the library, in a night of which the monotonic clock is turned. */
const atNight = async (address: (published: string) => string | null) => {
  const published = publish([aFilm('a')])
  const server = await serve(published.content)
  const { clock, turn } = turned('2026-11-24T20:00:00')
  const time = { passed: 0 }
  const station = await startStation({ clock, monotonic: () => performance.now() + time.passed })
  const staff = await aFollower(station, published.publisher.root.publicPem, server.address)
  await synced(staff)
  const next = address(server.address)
  const sources = next === null ? [] : settings(next).sources
  await staff.ask.sync.configure({ ...settings(''), sources })
  turn('2026-11-25T03:00:00')
  const nightly = () =>
    found(async () => {
      const { running, runs } = await staff.ask.sync.state()
      return running === null && runs[0]?.byHand === false && runs
    })
  return { time, staff, nightly }
}

test('a station that is fed by sticks alone reads its library again all the same', async () => {
  const { nightly } = await atNight(() => null)
  const [last] = await nightly()
  expect(last).toMatchObject({ result: 'unchanged', source: '', verified: 1, failures: [] })
})

test('a night that fails again and again reads no more than its part, and is one row', async () => {
  const empty = await serve(new Map())
  const { time, staff, nightly } = await atNight(() => empty.address)
  await nightly()
  time.passed = 16 * 60_000
  await until(() => empty.asked.length === 2)
  // The session ended meanwhile.
  await staff.ask.staff.signIn({ name: ADMINISTRATOR.name, password: ADMINISTRATOR.password })
  const runs = await nightly()
  expect(runs).toMatchObject([{ verified: 1, failures: [{ code: 'no-library' }] }, { byHand: true }])
})

test('a quota keeps what was watched last', async () => {
  const station = await startStation()
  const films = [aFilm('old', 5_000), aFilm('new', 5_000)]
  const published = publish(films)
  published.manifest.shows.forEach((show, index) => {
    show.addedAt = `2026-0${index + 1}-01T00:00:00.000Z`
  })
  const again = publish(films, { shows: published.manifest.shows }, published.publisher)
  const staff = await aFollower(station, again.publisher.root.publicPem, (await serve(again.content)).address)
  await synced(staff)
  const list = await found(async () => {
    const shows = await station.anybody.ask.shows.list()
    return shows.length === 2 && shows
  })
  const old = list.find(({ addedAt }) => addedAt.startsWith('2026-01'))
  await bytesAt(station, old?.video ?? '')
  const { settings: present } = await staff.ask.sync.state()
  await staff.ask.sync.configure({ ...present, quotaBytes: 6_000 })
  expect((await synced(staff)).library).toMatchObject({ shows: 2, present: 1 })
  await until(async () => (await station.anybody.ask.shows.list()).length === 1)
  expect((await station.anybody.ask.shows.list())[0]?.id).toBe(old?.id)
})

test('what a data folder was told by the command is known at the start', async () => {
  const { trustRoot } = await import('../../../electron/station/sync/trustCommand.ts')
  const dataDir = join(await temporaryFolder(), 'data')
  const published = publish([aFilm('a')])
  const source = await publishedFolder(published)
  const key = join(source, 'root.pub')
  writeFileSync(key, published.publisher.root.publicPem)
  await trustRoot({ dataDir, key, source, now: new Date() })
  const station = await startStation({ dataDir })
  expect((await synced(await station.staffMember())).last).toMatchObject({ result: 'switched', source })
})

test('two keys that are trusted at once are both kept', async () => {
  const station = await startStation()
  const staff = await station.staffMember()
  const keys = [aPublisher(), aPublisher()].map(({ root }) => root.publicPem)
  await Promise.all(keys.map(publicKey => staff.ask.sync.trust({ publicKey })))
  expect((await staff.ask.sync.state()).roots).toHaveLength(2)
})

test('a library folder that cannot be read ends a sync, and nothing else', async () => {
  const station = await startStation()
  const published = publish([aFilm('a')])
  const folder = join(station.dataDir, 'library', 'synced')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'files'), 'a file where a folder should be')
  writeFileSync(join(folder, 'manifest.json'), 'x')
  const { address } = await serve(published.content)
  const staff = await aFollower(station, published.publisher.root.publicPem, address)
  expect((await synced(staff)).last).toMatchObject({ result: 'failed', failures: [{ code: 'not-written' }] })
})

test('what somebody ended is in the audit log, and does not begin again in the same night', async () => {
  const published = publish([aFilm('a')])
  const { address, asked } = await serve(published.content, () => true)
  const { clock } = turned('2026-11-25T03:00:00')
  let elapsed = 0
  const station = await startStation({ clock, monotonic: () => performance.now() + elapsed })
  const staff = await aFollower(station, published.publisher.root.publicPem, address)
  await until(() => asked.length > 1)
  await staff.ask.sync.cancel()
  const { last } = await atRest(staff)
  expect(last).toMatchObject({ byHand: false, failures: [{ code: 'cancelled' }] })
  const { entries } = await staff.ask.audit.list({ room: 'sync' })
  expect(entries[0]).toMatchObject({ act: 'cancel', by: { name: '赵管理' } })
  const before = asked.length
  elapsed = 60 * 60_000
  await new Promise(resolve => setTimeout(resolve, 2_500))
  expect(asked).toHaveLength(before)
})

test('a quota does not take what is being played', async () => {
  const station = await startStation()
  const published = publish([aFilm('a', 5_000), aFilm('b', 5_000)])
  const { address } = await serve(published.content)
  const staff = await aFollower(station, published.publisher.root.publicPem, address)
  await synced(staff)
  const [show] = await found(async () => {
    const shows = await station.anybody.ask.shows.list()
    return shows.length === 2 && shows
  })
  await bytesAt(station, show?.video ?? '')
  const { settings: present } = await staff.ask.sync.state()
  await staff.ask.sync.configure({ ...present, quotaBytes: 1 })
  expect((await synced(staff)).library).toMatchObject({ present: 1 })
  expect((await fetch(station.address + show?.video)).status).toBe(200)
})

test('a library on a stick needs the password or PIN once more', async () => {
  const station = await startStation()
  const editor = await station.member('李编辑', 'editor')
  await expect(editor.ask.sync.startFromStick({ path: '/media/stick' })).rejects.toMatchObject({
    code: 'CONFIRMATION_NEEDED',
  })
  const staff = await station.staffMember()
  await expect(staff.ask.sync.startFromStick({ path: '/media/stick' })).rejects.toMatchObject({
    code: 'NO_STICK',
  })
})

test('a backup counts the shows that it holds, which are those that were brought in by hand', async () => {
  const station = await startStation()
  shelve(join(station.dataDir, 'library'), { title: '自己的' })
  const published = publish([aFilm('a')])
  const { address } = await serve(published.content)
  const staff = await aFollower(station, published.publisher.root.publicPem, address)
  await synced(staff)
  await found(async () => (await station.anybody.ask.shows.list()).length === 2)
  const folder = await temporaryFolder()
  await staff.ask.backup.make({ folder, scope: 'content', library: true, passphrase: null })
  const made = await found(async () => {
    const { running, outcome } = await staff.ask.backup.state()
    return running === null && outcome
  })
  expect(made).toMatchObject({ failure: null })
  const [place] = await staff.ask.backup.places({ folder })
  const path = place?.backups[0]?.path ?? ''
  await staff.ask.backup.check({ path, passphrase: null })
  const checked = await found(async () => {
    const { running, outcome } = await staff.ask.backup.state()
    return running === null && outcome?.task === 'check' && outcome
  })
  expect(checked.contents?.counts.shows).toBe(1)
})
