import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { LanInterface } from '../../../electron/contract/lan.ts'
import {
  LOOPBACK,
  officeVisitor,
  openToLan,
  overTls,
  rawOverTcp,
  stationOnLan,
  untilProblem,
  untilState,
} from '../../support/lan.ts'
import { ADMINISTRATOR, startStation } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

/** Interfaces that a test plugs in and out. */
const cables = (...first: string[]) => {
  let addresses = first
  return {
    interfaces: (): LanInterface[] => [{ name: 'lo', addresses, loopback: true }],
    plug: (...next: string[]) => {
      addresses = next
    },
  }
}

const takenPort = async () => {
  const other = createServer()
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const address = other.address()
  if (typeof address !== 'object' || !address) throw new Error('the other program listens at no port')
  return { port: address.port, free: () => other.close() }
}

test('the console is closed to the LAN until a technician opens it', async () => {
  const { anybody, staffMember } = await startStation()
  const staff = await staffMember()
  expect(await staff.ask.lan.get()).toMatchObject({ on: false, state: { kind: 'off' }, authority: null })
  expect(await anybody.ask.lan.trust()).toEqual({ authority: null, addresses: [] })
  expect((await anybody.open('/trust/diantai-ca.crt')).status).toBe(404)
})

test('who is not signed in learns nothing of it and changes nothing', async () => {
  const { anybody, screen } = await stationOnLan()
  expect(await codeOf(anybody.ask.lan.get())).toBe('UNAUTHORIZED')
  const off = { on: false, interface: 'lo', port: 8443, names: [], revision: 2 }
  expect(await codeOf(screen.ask.lan.update(off))).toBe('UNAUTHORIZED')
  expect(await codeOf(screen.ask.lan.renewAuthority(off))).toBe('UNAUTHORIZED')
})

test('opened, it says what to type in the office, and staff sign in there', async () => {
  const { lan, office } = await stationOnLan()
  expect(lan.state).toEqual({ kind: 'open', addresses: [`https://127.0.0.1:${lan.port}/console`] })
  await office.ask.staff.signIn(ADMINISTRATOR)
  expect((await office.ask.staff.session()).account?.name).toBe(ADMINISTRATOR.name)
  expect((await office.ask.lan.get()).interface).toBe('lo')
})

test('only the console and the page about trust are there, everything else leads to the console', async () => {
  const { stand } = await stationOnLan()
  for (const page of ['/console', '/console/captions', '/trust', '/assets/main-1.js'])
    expect(await overTls(stand(), page)).toMatchObject({ status: 200 })
  for (const page of ['/', '/order', '/shows', '/results', '/whatever'])
    expect(await overTls(stand(), page)).toMatchObject({ status: 302, headers: { location: '/console' } })
})

test('who types the address without https is sent to it', async () => {
  const { lan } = await stationOnLan()
  const answer = await rawOverTcp(lan.port, 'GET /console HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 307 /)
  expect(answer).toContain(`Location: https://127.0.0.1:${lan.port}/console\r\n`)
})

test('moved to another port it leaves the old one at once, and the kiosk never notices', async () => {
  const { lan, staff, stand, anybody } = await stationOnLan()
  const moved = await openToLan(staff)
  expect(moved.state.kind).toBe('open')
  await expect(overTls(stand(), '/console')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  expect((await overTls({ ...stand(), port: moved.port }, '/console')).status).toBe(200)
  expect(moved.port).not.toBe(lan.port)
  expect((await anybody.open('/')).status).toBe(200)
})

test('closed from the office itself, the answer still arrives; then every connection and session from the LAN is over', async () => {
  const { lan, staff, stand, office } = await stationOnLan()
  await office.ask.staff.signIn(ADMINISTRATOR)
  const stream = overTls(stand(), '/api/live/changes', { headers: { accept: 'text/event-stream' } })
  const ended = expect(stream).rejects.toThrow()
  const fields = { on: false, interface: 'lo', port: lan.port, names: [], revision: lan.revision }
  expect((await office.ask.lan.update(fields)).state).toEqual({ kind: 'off' })
  await ended
  await expect(overTls(stand(), '/console')).rejects.toMatchObject({ code: 'ECONNREFUSED' })

  await openToLan(staff, { port: lan.port })
  expect((await office.ask.staff.session()).account).toBeNull()
})

test('settings made from an older state are refused', async () => {
  const { lan, staff } = await stationOnLan()
  const stale = { on: false, interface: 'lo', port: lan.port, names: [], revision: 1 }
  expect(await codeOf(staff.ask.lan.update(stale))).toBe('CONFLICT')
})

test('opening, moving and closing are in the audit log with who did it, and so is the certificate', async () => {
  const { lan, staff, office } = await stationOnLan()
  await office.ask.staff.signIn(ADMINISTRATOR)
  const fields = { on: true, interface: 'lo', port: lan.port }
  const named = await office.ask.lan.update({ ...fields, names: ['kiosk.lan'], revision: lan.revision })
  await staff.ask.lan.update({ ...fields, on: false, names: [], revision: named.revision })
  const { entries } = await staff.ask.audit.list({ room: 'lan' })
  expect(entries.map(({ act, item, by, from }) => [act, item, by?.name ?? null, from])).toEqual([
    ['switch-off', null, ADMINISTRATOR.name, 'screen'],
    ['edit', null, ADMINISTRATOR.name, '127.0.0.1'],
    ['create', 'authority', null, null],
    ['switch-on', null, ADMINISTRATOR.name, 'screen'],
  ])
  expect(entries[1]).toMatchObject({ before: { names: [] }, after: { names: ['kiosk.lan'] } })
  expect(JSON.stringify(entries)).not.toContain('PRIVATE')
})

test('only a technician may, and a new certificate needs the password again', async () => {
  const { member, lan } = await stationOnLan()
  const editor = await member('钱编辑', 'editor', 'approver', 'administrator')
  expect(await codeOf(editor.ask.lan.get())).toBe('ROLE_NEEDED')
  const fields = { on: false, interface: 'lo', port: lan.port, names: [], revision: lan.revision }
  expect(await codeOf(editor.ask.lan.update(fields))).toBe('ROLE_NEEDED')
  const technician = await member('孙技术', 'technician')
  expect(await codeOf(technician.ask.lan.renewAuthority(fields))).toBe('CONFIRMATION_NEEDED')
  expect((await technician.ask.lan.update(fields)).state).toEqual({ kind: 'off' })
})

test.each([
  ['no interface is chosen', { on: true, interface: '' }],
  ['a name is an address', { names: ['10.1.2.3'] }],
  ['a name has a path', { names: ['diantai/console'] }],
  ['the port is none', { port: 0 }],
])('refused: %s', async (_, wrong) => {
  const { staff } = await stationOnLan()
  const fields = { on: true, interface: 'lo', port: 8443, names: [], revision: 2, ...wrong }
  expect(await codeOf(staff.ask.lan.update(fields))).toBe('BAD_REQUEST')
})

test('a cable that is out closes the console; a new address opens it there by itself, with a certificate for it', async () => {
  const cable = cables('127.0.0.1')
  const { staff, stand, lan } = await stationOnLan({ interfaces: cable.interfaces })
  cable.plug()
  await untilState(staff, ({ state }) => state.kind === 'closed' && state.why === 'no-address')
  await expect(overTls(stand(), '/console')).rejects.toMatchObject({ code: 'ECONNREFUSED' })

  cable.plug('127.0.0.9')
  const { state } = await untilState(staff, ({ state }) => state.kind === 'open')
  expect(state).toEqual({ kind: 'open', addresses: [`https://127.0.0.9:${lan.port}/console`] })
  expect((await overTls({ ...stand(), host: '127.0.0.9' }, '/console')).status).toBe(200)
})

test('an interface that is gone is said to be gone', async () => {
  const { staffMember } = await startStation({ interfaces: () => [LOOPBACK] })
  const { state } = await openToLan(await staffMember(), { interface: 'eth7' })
  expect(state).toMatchObject({ kind: 'closed', why: 'no-interface' })
  expect(state.kind === 'closed' && state.detail).toContain('"eth7"')
})

test('a port that is taken is said, becomes a problem when it lasts, and is used as soon as it is free', async () => {
  let seconds = 0
  const { staffMember } = await startStation({
    interfaces: () => [LOOPBACK],
    monotonic: () => seconds * 1_000,
  })
  const staff = await staffMember()
  const other = await takenPort()
  const { state } = await openToLan(staff, { port: other.port })
  expect(state).toMatchObject({ kind: 'closed', why: 'port-taken' })
  expect(await staff.ask.health.problems()).toEqual([])

  seconds = 31
  await untilProblem(staff, 'lan-closed')
  expect(await staff.ask.health.problems()).toEqual([
    expect.objectContaining({ code: 'lan-closed', subject: 'lo' }),
  ])

  other.free()
  seconds = 60
  await untilState(staff, ({ state }) => state.kind === 'open')
})

test('after a restart the console is open again, under the certificate that the office trusts', async () => {
  const first = await stationOnLan()
  await first.close()
  const again = await startStation({ dataDir: first.dataDir, interfaces: () => [LOOPBACK] })
  await again.anybody.ask.staff.signIn(ADMINISTRATOR)
  const { authority } = await untilState(again.anybody, ({ state }) => state.kind === 'open')
  expect(authority).toEqual(first.lan.authority)
  await officeVisitor(first.stand()).ask.staff.signIn(ADMINISTRATOR)
})
