import { once } from 'node:events'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ConnectionOptions, connect, createServer, type DetailedPeerCertificate } from 'node:tls'
import { expect, onTestFinished, test } from 'vitest'
import { factsOf, type Identity } from '../../../electron/station/lan/certificates.rules.ts'
import { makeAuthority, makeLeaf } from '../../../electron/station/lan/issue.ts'
import {
  LOOPBACK,
  officeVisitor,
  openToLan,
  overTls,
  type Stand,
  stationOnLan,
  untilProblem,
  untilState,
} from '../../support/lan.ts'
import { until } from '../../support/processes.ts'
import { ADMINISTRATOR, startStation } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

const DAY_MS = 86_400_000
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS)

/** The certificate that the door shows to whoever trusts the authority. */
const shown = async (stand: Stand, some: ConnectionOptions = {}): Promise<DetailedPeerCertificate> => {
  const socket = connect({ host: '127.0.0.1', ...stand, ...some })
  await once(socket, 'secureConnect')
  const certificate = socket.getPeerCertificate(true)
  socket.destroy()
  return certificate
}

/** A station on the same folder, whose staff and door are ready. */
const restarted = async (dataDir: string) => {
  const station = await startStation({ dataDir, interfaces: () => [LOOPBACK] })
  await station.anybody.ask.staff.signIn(ADMINISTRATOR)
  const lan = await untilState(station.anybody, ({ state }) => state.kind === 'open')
  const ca = await (await station.anybody.open('/trust/diantai-ca.crt')).text()
  return { ...station, lan, stand: { port: lan.port, ca } }
}

/** For a test that looks again and again, beside a connection that says nothing. */
const PATIENT = { newPerAddress: 100_000, newConnections: 100_000, headers: 120_000, request: 120_000 }

const keysOf = (dataDir: string) => join(dataDir, 'keys')

test('a browser that trusts the authority finds the address and the names in the certificate, for a year at most', async () => {
  const { stand } = await stationOnLan({}, { names: ['diantai.kuang.local', 'kiosk.lan'] })
  const certificate = await shown(stand())
  expect(certificate.subjectaltname).toBe('IP Address:127.0.0.1, DNS:diantai.kuang.local, DNS:kiosk.lan')
  const days = (Date.parse(certificate.valid_to) - Date.parse(certificate.valid_from)) / DAY_MS
  expect(days).toBeLessThanOrEqual(397)
  expect(certificate.ext_key_usage).toEqual(['1.3.6.1.5.5.7.3.1'])
  const served = await overTls(stand(), '/console', {
    headers: { host: `diantai.kuang.local:${stand().port}` },
  })
  expect(served.status).toBe(200)
  await expect(shown(stand(), { servername: 'other.kuang.local' })).rejects.toMatchObject({
    code: 'ERR_TLS_CERT_ALTNAME_INVALID',
  })
})

test('the authority holds ten years and says its fingerprint everywhere alike', async () => {
  const { lan, stand, anybody } = await stationOnLan()
  const { issuerCertificate } = await shown(stand())
  const fingerprint = issuerCertificate.fingerprint256.replaceAll(':', '')
  expect(lan.authority?.fingerprint).toBe(fingerprint)
  expect((await anybody.ask.lan.trust()).authority?.fingerprint).toBe(fingerprint)
  const { authority } = (await (await anybody.open('/api/lan/trust')).json()) as {
    authority: { until: string }
  }
  const years = (Date.parse(authority.until) - Date.now()) / (365.25 * DAY_MS)
  expect(years).toBeGreaterThan(9.9)
  expect(years).toBeLessThan(10.1)
})

test('the certificate is handed out on both doors as one that browsers offer to trust', async () => {
  const { stand, ca, anybody } = await stationOnLan()
  const kiosk = await anybody.open('/trust/diantai-ca.crt')
  const lan = await overTls(stand(), '/trust/diantai-ca.crt')
  expect(kiosk.headers.get('content-type')).toBe('application/x-x509-ca-cert')
  expect(lan.headers['content-type']).toBe('application/x-x509-ca-cert')
  expect(lan.text).toBe(ca)
  expect(ca).toMatch(/^-----BEGIN CERTIFICATE-----/)
  expect(ca).not.toContain('PRIVATE')
})

test('without trust, and with an old TLS, nobody connects', async () => {
  const { stand } = await stationOnLan()
  await expect(shown({ ...stand(), ca: '' })).rejects.toThrow()
  await expect(shown(stand(), { maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).rejects.toThrow()
})

test.skipIf(process.platform === 'win32')('keys are readable by their owner alone', async () => {
  const { dataDir } = await stationOnLan()
  expect((await stat(keysOf(dataDir))).mode & 0o777).toBe(0o700)
  const files = await readdir(keysOf(dataDir))
  expect(files.toSorted()).toEqual(['lan-authority.json', 'lan-door.json'])
  for (const file of files) expect((await stat(join(keysOf(dataDir), file))).mode & 0o777).toBe(0o600)
})

test.each([
  ['when less than 30 days are left', 397 - 31],
  ['when the clock jumped beyond its end', 500],
  ['when the clock jumped back before its beginning', -3],
])('the door’s certificate is made anew %s, and who is connected stays connected', async (_, days) => {
  let now = new Date()
  const { stand, office } = await stationOnLan({ clock: { now: () => now }, lanLimits: PATIENT })
  const before = (await shown(stand())).serialNumber
  await office.ask.staff.signIn(ADMINISTRATOR)
  const kept = connect({ host: '127.0.0.1', ...stand() })
  await once(kept, 'secureConnect')
  now = daysFromNow(days)
  await until(async () => (await shown(stand(), { rejectUnauthorized: false })).serialNumber !== before)
  expect(kept.destroyed).toBe(false)
  kept.destroy()
})

test('a clock outside the authority’s ten years is told to staff, and costs nobody’s trust', async () => {
  let now = new Date()
  const { lan, staff } = await stationOnLan({ clock: { now: () => now } })
  now = daysFromNow(11 * 366)
  await untilProblem(staff, 'lan-clock')
  expect((await staff.ask.lan.get()).authority?.fingerprint).toBe(lan.authority?.fingerprint)
})

test.each([
  ['empty', () => ''],
  ['cut off', (text: string) => text.slice(0, text.length / 2)],
  ['null', () => 'null'],
  [
    'of another key',
    (text: string, other: Identity) => JSON.stringify({ ...JSON.parse(text), key: other.key }),
  ],
])('a door’s certificate whose file is %s is made anew, under the same authority', async (_, damage) => {
  const { dataDir, lan, close } = await stationOnLan()
  await close()
  const file = join(keysOf(dataDir), 'lan-door.json')
  await writeFile(file, damage(await readFile(file, 'utf8'), await makeAuthority([], new Date())))
  const again = await restarted(dataDir)
  expect(again.lan.authority).toEqual(lan.authority)
  expect((await overTls(again.stand, '/console')).status).toBe(200)
  expect(await again.anybody.ask.health.problems()).toEqual([])
})

test.each([
  ['empty', () => ''],
  ['cut off', (text: string) => text.slice(0, text.length / 2)],
  [
    'of another key',
    (text: string, other: Identity) => JSON.stringify({ ...JSON.parse(text), key: other.key }),
  ],
])('an authority whose file is %s is replaced, kept aside, and staff are told', async (_, damage) => {
  const { dataDir, lan, close } = await stationOnLan()
  await close()
  const file = join(keysOf(dataDir), 'lan-authority.json')
  await writeFile(file, damage(await readFile(file, 'utf8'), await makeAuthority([], new Date())))
  const again = await restarted(dataDir)
  expect(again.lan.authority?.fingerprint).not.toBe(lan.authority?.fingerprint)
  expect((await overTls(again.stand, '/console')).status).toBe(200)
  expect(await again.anybody.ask.health.problems()).toEqual([
    expect.objectContaining({ code: 'lan-authority-lost' }),
  ])
  expect(await readdir(keysOf(dataDir))).toContain('lan-authority.json.damaged')
})

test('an authority that is gone is replaced, and staff are told', async () => {
  const { dataDir, lan, close } = await stationOnLan()
  await close()
  await rm(keysOf(dataDir), { recursive: true })
  const again = await restarted(dataDir)
  expect(again.lan.authority?.fingerprint).not.toBe(lan.authority?.fingerprint)
  expect(await again.anybody.ask.health.problems()).toEqual([
    expect.objectContaining({ code: 'lan-authority-lost' }),
  ])
})

test.skipIf(process.platform === 'win32')(
  'where keys cannot be kept the console stays closed, and the kiosk runs',
  async () => {
    const { dataDir, staffMember, anybody } = await startStation({ interfaces: () => [LOOPBACK] })
    const staff = await staffMember()
    // A file where the folder should be: even root cannot write into it.
    await writeFile(keysOf(dataDir), '')
    const { state } = await openToLan(staff)
    expect(state).toMatchObject({ kind: 'closed', why: 'not-saved' })
    expect((await anybody.open('/')).status).toBe(200)
  },
)

test('a new name is in the certificate at once', async () => {
  const { staff, stand, lan } = await stationOnLan()
  await openToLan(staff, { port: lan.port, names: ['Diantai.Kuang.Local'] })
  expect((await shown(stand(), { servername: 'diantai.kuang.local' })).subjectaltname).toContain(
    'DNS:diantai.kuang.local',
  )
})

test('a name that the authority does not cover is refused by name; a new authority covers it', async () => {
  const { staff, stand, lan, anybody } = await stationOnLan()
  const fields = { on: true, interface: 'lo', port: lan.port, names: ['diantai.example.com'] }
  const call = staff.ask.lan.update({ ...fields, revision: lan.revision })
  await expect(call).rejects.toMatchObject({
    code: 'NAMES_OUTSIDE',
    data: { names: ['diantai.example.com'] },
  })
  const renewed = await staff.ask.lan.renewAuthority({ ...fields, revision: lan.revision })
  expect(renewed.authority?.fingerprint).not.toBe(lan.authority?.fingerprint)
  const ca = await (await anybody.open('/trust/diantai-ca.crt')).text()
  const certificate = await shown({ ...stand(), ca }, { servername: 'diantai.example.com' })
  expect(certificate.subjectaltname).toContain('DNS:diantai.example.com')
  await expect(shown(stand())).rejects.toThrow()
  expect(await codeOf(officeVisitor({ ...stand(), ca }).ask.lan.get())).toBe('UNAUTHORIZED')
})

test('a stolen authority cannot pose as anything outside of the mine', async () => {
  const now = new Date()
  const authority = await makeAuthority(['diantai.example.com'], now)
  const pose = async (host: string) => {
    const { certificate, key } = await makeLeaf(authority, [host], now)
    const server = createServer({ cert: certificate, key })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const address = server.address()
    if (typeof address !== 'object' || !address) throw new Error('no port')
    const checked = { servername: /[a-z]/.test(host) ? host : '', checkServerIdentity: () => undefined }
    return shown({ port: address.port, ca: authority.certificate }, checked)
  }
  for (const own of [
    'diantai.local',
    'kiosk.mine.internal',
    'diantai.example.com',
    '10.9.8.7',
    '192.168.1.1',
  ])
    expect((await pose(own)).subject.CN).toBe('Diantai console')
  for (const foreign of ['bank.example', 'example.com', 'notdiantai.example.com', '8.8.8.8', '172.32.0.1'])
    await expect(pose(foreign)).rejects.toThrow('permitted subtree violation')
})

test('two authorities differ in name and key, so that one PC can trust both', async () => {
  const [one, other] = await Promise.all([makeAuthority([], new Date()), makeAuthority([], new Date())])
  expect(factsOf(one.certificate).name).not.toBe(factsOf(other.certificate).name)
  expect(factsOf(one.certificate).fingerprint).not.toBe(factsOf(other.certificate).fingerprint)
})
