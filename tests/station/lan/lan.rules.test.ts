import { networkInterfaces } from 'node:os'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafFits } from '../../../electron/station/lan/certificates.rules.ts'
import { consoleAddresses, interfacesOf, isOnLan, planOf } from '../../../electron/station/lan/lan.rules.ts'
import { outside } from '../../../electron/station/lan/nameConstraints.rules.ts'

const settings = { on: true, interface: 'eth0', port: 8443, names: ['kiosk.lan'] }

const info = (address: string, some: object = {}) => ({
  address,
  netmask: '',
  mac: '',
  internal: false,
  cidr: null,
  family: 'IPv4' as const,
  ...some,
})
const info6 = (address: string, scopeid = 0) => ({ ...info(address), family: 'IPv6' as const, scopeid })

test('an interface has the addresses that a browser can be given', () => {
  expect(interfacesOf({ eth0: [info('10.1.2.3'), info6('fe80::1', 2), info6('fd00::5')] })).toEqual([
    { name: 'eth0', addresses: ['10.1.2.3', 'fd00::5'], loopback: false },
  ])
})

test('this very machine can be read', () => {
  expect(interfacesOf(networkInterfaces()).some(({ loopback }) => loopback)).toBe(true)
})

test('the door stands at every address of the interface, under these and its names', () => {
  const interfaces = [{ name: 'eth0', addresses: ['10.1.2.3', 'fd00::5'], loopback: false }]
  expect(planOf(settings, interfaces)).toEqual({
    kind: 'open',
    addresses: ['10.1.2.3', 'fd00::5'],
    port: 8443,
    hosts: ['10.1.2.3', 'fd00::5', 'kiosk.lan'],
  })
  expect(planOf({ ...settings, on: false }, interfaces)).toEqual({ kind: 'off' })
  expect(planOf(settings, [])).toMatchObject({ why: 'no-interface' })
  expect(planOf(settings, [{ name: 'eth0', addresses: [], loopback: false }])).toMatchObject({
    why: 'no-address',
  })
})

test('addresses are written as browsers write them', () => {
  expect(consoleAddresses(['10.1.2.3', 'fd00:0::5', 'kiosk.lan'], 8443)).toEqual([
    'https://10.1.2.3:8443/console',
    'https://[fd00::5]:8443/console',
    'https://kiosk.lan:8443/console',
  ])
  expect(consoleAddresses(['10.1.2.3'], 443)).toEqual(['https://10.1.2.3/console'])
})

test('only an address means the LAN', () => {
  expect(['10.1.2.3', 'fd00::5', 'screen', 'this machine'].map(isOnLan)).toEqual([true, true, false, false])
})

test('an authority speaks for private networks and inner names, and for what it was made for', () => {
  const inside = [
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    'fd00::1',
    'a.b.local',
  ]
  const beyond = ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2001:db8::1', 'example.com', 'kiosk', 'mylocal']
  expect(outside([...inside, ...beyond], [])).toEqual(beyond)
  expect(outside(beyond, beyond)).toEqual([])
  expect(outside(['a.example.com', 'badexample.com'], ['example.com'])).toEqual(['badexample.com'])
})

test('every private IPv4 address is inside, whatever its last parts', () => {
  fc.assert(
    fc.property(fc.constantFrom('10.0', '192.168', '172.20'), fc.nat(255), fc.nat(255), (network, a, b) => {
      expect(outside([`${network}.${a}.${b}`], [])).toEqual([])
    }),
  )
})

test('a certificate is changed when a host is added or goes, not when they are told in another order', () => {
  const now = new Date('2026-06-01T00:00:00Z')
  const leaf = {
    fingerprint: '',
    thumbprint: '',
    name: '',
    from: new Date('2026-05-01T00:00:00Z'),
    until: new Date('2027-05-01T00:00:00Z'),
    names: ['10.1.2.3', 'FD00:0:0:0:0:0:0:5', 'kiosk.lan'],
  }
  expect(leafFits(leaf, ['kiosk.lan', 'fd00::5', '10.1.2.3'], now)).toBe(true)
  expect(leafFits(leaf, ['kiosk.lan', '10.1.2.3'], now)).toBe(false)
  expect(leafFits(leaf, ['kiosk.lan', 'fd00::5', '10.1.2.4'], now)).toBe(false)
})
