/** A station that fetches the library of another over the LAN, where that one shows a certificate of its own authority. */
import { expect, test, vi } from 'vitest'
import type { SyncSettings } from '../../../electron/contract/sync.ts'
import type { LanLimits } from '../../../electron/station/lan/limits.ts'
import { stationOnLan } from '../../support/lan.ts'
import { startStation } from '../../support/station.ts'
import { aFilm, found, publish, serve } from './support.ts'

vi.setConfig({ testTimeout: 60_000 })

const films = Array.from({ length: 30 }, (_, index) => aFilm(`film ${index}`, 3_000 + index))

const follow = async (
  station: Awaited<ReturnType<typeof startStation>>,
  publicKey: string,
  sources: SyncSettings['sources'],
  share = false,
) => {
  const staff = await station.staffMember()
  await staff.ask.sync.trust({ publicKey })
  await staff.ask.sync.configure({ sources, bytesPerSecond: null, quotaBytes: null, share })
  await staff.ask.sync.start()
  return found(async () => {
    const { running, runs } = await staff.ask.sync.state()
    return running === null && runs[0]
  })
}

/** A station with the library, its console open to the LAN. */
const giver = async (lanLimits: Partial<LanLimits> = {}) => {
  const published = publish(films)
  const { address } = await serve(published.content)
  const station = await stationOnLan({ lanLimits })
  const { publicPem } = published.publisher.root
  await follow(station, publicPem, [{ id: 'source-1', kind: 'web', address }], true)
  return { publicKey: publicPem, address: `https://127.0.0.1:${station.lan.port}/library/` }
}

const SOME_AT_ONCE = { requests: 12, requestsWithin: 1_000 }

test('the whole library comes over TLS from another station, as fast as that one lets anybody ask', async () => {
  const { publicKey, address } = await giver(SOME_AT_ONCE)
  const taker = await startStation()
  const last = await follow(taker, publicKey, [{ id: 'source-1', kind: 'station', address }])
  expect(last).toMatchObject({ result: 'switched', source: address, files: films.length, failures: [] })
  const shows = await found(async () => {
    const list = await taker.anybody.ask.shows.list()
    return list.length === films.length && list
  })
  const bytes = await Promise.all(
    shows.map(async ({ video }) => Buffer.from(await (await fetch(taker.address + video)).arrayBuffer())),
  )
  expect(films.every(film => bytes.some(one => one.equals(film)))).toBe(true)
})

test('its certificate is good for a station alone: a web server has to show one that this machine trusts', async () => {
  const { publicKey, address } = await giver()
  const taker = await startStation()
  const last = await follow(taker, publicKey, [{ id: 'source-1', kind: 'web', address }])
  expect(last).toMatchObject({ result: 'failed', failures: [{ code: 'unreachable' }] })
})

test('whoever answers in its place is found out by the signature', async () => {
  const { address } = await giver()
  const taker = await startStation()
  const stranger = publish([aFilm('other')])
  const sources = [{ id: 'source-1', kind: 'station', address }] as const
  const last = await follow(taker, stranger.publisher.root.publicPem, [...sources])
  expect(last).toMatchObject({ result: 'failed', failures: [{ code: 'unknown-root' }] })
})
